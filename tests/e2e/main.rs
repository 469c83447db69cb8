//! The end-to-end suite: one file per behaviour, each run in every engine. See `portcullis_e2e` for the harness.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, at the line that expected otherwise"
)]

mod adopt;
mod block;
mod choice;
mod erasure;
mod faults;
mod harness;
mod interface;
mod markup;
mod mistakes;
mod modes;
mod notice;
mod place;
mod placeholder;
mod policy;
mod preferences;
mod release;
mod signals;
mod sites;
mod storage;

use std::process::ExitCode;

use portcullis_e2e::Case;

/// Lists the cases of a group: each module's `case`, named after group and module.
macro_rules! cases {
    ($group:literal: $($module:ident),* $(,)?) => {
        pub(crate) const CASES: &[portcullis_e2e::Case] =
            &[$(portcullis_e2e::Case { name: concat!($group, "::", stringify!($module)), run: $module::case }),*];
    };
}
pub(crate) use cases;

fn main() -> ExitCode {
    let groups: &[&[Case]] = &[
        adopt::CASES,
        block::CASES,
        choice::CASES,
        erasure::CASES,
        faults::CASES,
        harness::CASES,
        interface::CASES,
        markup::CASES,
        modes::CASES,
        notice::CASES,
        place::CASES,
        placeholder::CASES,
        policy::CASES,
        preferences::CASES,
        release::CASES,
        signals::CASES,
        sites::CASES,
        storage::CASES,
    ];
    portcullis_e2e::main(&groups.concat())
}

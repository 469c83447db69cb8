//! The end-to-end suite: one file per behaviour, each run in every engine. See `portcullis_e2e` for the harness.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, at the line that expected otherwise"
)]

mod accessibility;
mod adopt;
mod block;
mod catalogue;
mod choice;
mod erasure;
mod fairness;
mod faults;
mod harness;
mod interface;
mod language;
mod markup;
mod mistakes;
mod modes;
mod notice;
mod place;
mod placeholder;
mod policy;
mod preferences;
mod privacy_tools;
mod receipts;
mod release;
mod signals;
mod sites;
mod storage;
mod style;

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

/// What holds with WebAssembly alone, so that a run without it leaves it out: `portcullis-nowasm.js` is a second file, gate and dialog at
/// once, and comes after the page's first scripts; what Google and Microsoft Advertising hear until then is
/// `signals::the_default_comes_first_whatever_becomes_of_us`.
const NEEDS_WASM: [&str; 13] = [
    "choice::a_repeat_visit_loads_one_file_and_runs",
    "faults::a_dialog_that_hangs_for_ever_is_given_up",
    "faults::without_the_dialog_the_notice_works_and_says_so",
    "notice::the_notice_needs_no_second_request",
    "policy::the_matrix_of_policies",
    "preferences::the_dialog_is_fetched_once_and_only_when_it_may_be_needed",
    "preferences::the_dialog_takes_no_memory_until_it_is_opened",
    "release::a_frame_in_the_page_is_open_before_what_stands_behind_it",
    "signals::google_hears_every_moment",
    "signals::googles_own_cases_come_out_as_documented",
    "signals::microsoft_advertising_hears_every_moment",
    "signals::the_next_script_finds_the_default_and_what_is_released_the_update",
    "signals::the_self_test_tells_what_was_told_and_what_is_wrong",
];

/// What takes long and looks at the page, which is the same whoever made it.
const LOOKS: [&str; 9] = [
    "accessibility::axe_finds_nothing_whatever_is_set",
    "accessibility::the_keyboard_walks_through_every_state",
    "accessibility::the_tree_of_every_state_is_as_reviewed",
    "fairness::every_language_is_fair",
    "fairness::every_layout_and_theme_is_fair",
    "language::every_language_fits_a_narrow_phone",
    "sites::lighthouse_gives_full_marks",
    "sites::nothing_moves_and_the_banner_is_never_the_largest",
    "style::popular_frameworks_leave_it_as_it_is",
];

fn main() -> ExitCode {
    let groups: &[&[Case]] = &[
        accessibility::CASES,
        adopt::CASES,
        block::CASES,
        catalogue::CASES,
        choice::CASES,
        erasure::CASES,
        fairness::CASES,
        faults::CASES,
        harness::CASES,
        interface::CASES,
        language::CASES,
        markup::CASES,
        modes::CASES,
        notice::CASES,
        place::CASES,
        placeholder::CASES,
        policy::CASES,
        preferences::CASES,
        privacy_tools::CASES,
        receipts::CASES,
        release::CASES,
        signals::CASES,
        sites::CASES,
        storage::CASES,
        style::CASES,
    ];
    let mut cases = groups.concat();
    cases.retain(|case| !portcullis_e2e::without_wasm() || ![&NEEDS_WASM[..], &LOOKS].concat().contains(&case.name));
    portcullis_e2e::main(&cases)
}

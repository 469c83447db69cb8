//! Portcullis without a browser: configuration, stored choice, decision and plan.
//!
//! Everything here is plain data in and plain data out. There is no clock, no randomness, no I/O and no web
//! dependency; the caller passes in what it knows ([`Context`], [`Stamp`]) and carries out what comes back
//! ([`Effect`]). The gate in the browser does that, and a Rust server can do the same while it renders a page.
//!
//! ```
//! use portcullis_core::{decide, Config, Context};
//!
//! let (config, problems) = Config::read(r#"{ "services": [
//!     { "id": "statistics", "category": "analitics" } ] }"#);
//! assert_eq!(problems[0].message,
//!     "services[0].category: \"analitics\" is not a declared category; did you mean \"analytics\"?");
//!
//! let decision = decide(&config, &Context::default());
//! assert!(!decision.decided());
//! assert_eq!(decision.allows(&config, "analytics"), Ok(false));
//! assert_eq!(decision.allows(&config, "necessary"), Ok(true));
//! ```
#![no_std]

extern crate alloc;
#[cfg(any(test, feature = "schema"))]
extern crate std;

pub mod catalogue;
pub mod choice;
pub mod condition;
pub mod config;
pub mod context;
pub mod cookie;
pub mod decision;
pub mod erase;
pub mod error;
pub mod explain;
pub mod fingerprint;
pub mod json;
pub mod locale;
pub mod matcher;
pub mod plan;
pub mod record;
#[cfg(feature = "schema")]
pub mod schema;
pub mod session;
pub mod shape;
pub mod signal;
pub mod spelling;
#[cfg(test)]
mod testing;
mod text;

pub use choice::{Act, Choice, Stamp};
pub use config::Config;
pub use context::{Context, Mode, Source};
pub use decision::{Decision, Reason, Verdict, decide};
pub use error::{Code, Problem};
pub use json::Value;
pub use plan::{Effect, plan};

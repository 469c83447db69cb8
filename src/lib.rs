//! Portcullis in the browser: the Leptos dialog and the playground, each behind its feature.
//!
//! The gate has no module here: what it decides is in `portcullis_core::session`, its one export in `src/bin/gate.rs`, its
//! hands in `src/gate/*.js`. Gate and dialog never see each other.

#[cfg(any(feature = "dialog", feature = "prerender"))]
pub mod dialog;
#[cfg(feature = "playground")]
pub mod playground;

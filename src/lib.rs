//! Portcullis in the browser: the gate, the Leptos dialog and the playground, each behind its feature.
//!
//! Direction: `bin → dialog → core` and `bin → gate → core`. Gate and dialog never see each other.

#[cfg(any(feature = "dialog", feature = "prerender"))]
pub mod dialog;
#[cfg(feature = "playground")]
pub mod playground;

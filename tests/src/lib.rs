//! The end-to-end harness: real browsers over WebDriver, against a stage that logs every request and cookie.
//!
//! A case is a plain function of a [`Scene`]: it puts pages on the scene's stage, visits them, acts as a visitor would, and
//! asserts on what the page shows and on what reached the servers. Every case is declared once and runs in each [`Engine`]
//! as `chromium::name`, `firefox::name`, `webkit::name`. Waiting is polling a condition up to a deadline; nothing sleeps
//! for a guessed time and nothing is tried again.
#![allow(clippy::panic, reason = "a test fails by panicking, at the line of the case that expected otherwise")]

mod axe;
mod browser;
mod driver;
mod engine;
mod failure;
mod html;
mod keys;
mod media;
mod page;
mod poll;
mod random;
mod scene;
mod session;
mod suite;

pub use browser::Browser;
pub use engine::Engine;
pub use html::{Html, gated, gated_inline};
pub use keys::Key;
pub use media::{ColorScheme, Viewport};
pub use page::Page;
pub use portcullis_stage::{Answer, Host, Log, Request, SITE, Stage};
pub use random::Random;
pub use scene::{Scene, without_wasm};
pub use serde_json::{Value, json};
pub use suite::{Case, main};

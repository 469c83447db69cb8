//! What the visitor sees, in Leptos components. Nothing here decides anything.
//!
//! Two halves, never in one binary:
//! - `prerender` ([`parts`]): notice, reopen control, status line and placeholder, rendered to HTML on the host and
//!   carried by the gate, so that the notice stands on the page before any second request;
//! - `dialog` ([`preferences`]): the preferences dialog, mounted in the browser when it is asked for.
//!
//! Every button is a plain `data-portcullis` action that the gate acts on. On `save` the gate reads the ticks from the
//! page: what the visitor sees is what is saved.

pub mod model;
pub mod snapshot;

#[cfg(feature = "prerender")]
pub mod parts;
#[cfg(feature = "dialog")]
pub mod preferences;

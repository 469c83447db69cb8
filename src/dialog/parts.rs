//! The parts that the gate carries: their markup, without texts.
//!
//! An element with `data-portcullis-text` gets the text of that key, one with `data-portcullis-slot` what the gate knows at
//! run time. There are no inline styles: a strict Content-Security-Policy refuses them.

pub mod notice;
pub mod placeholder;
pub mod reopen;

use leptos::prelude::*;

/// All parts, in the order in which they stand in `#portcullis`.
#[component]
pub fn Parts() -> impl IntoView {
    view! {
        <notice::Notice />
        <reopen::Reopen />
        // Always there and never hidden: a live region speaks only of what changes while it is already present.
        <p role="status" data-portcullis-slot="status"></p>
        <placeholder::Placeholder />
    }
}

/// A button that runs `action` and is labelled with the text of the key `label`.
#[component]
pub fn ActionButton(
    /// What a click does: a `data-portcullis` action.
    action: &'static str,
    /// The key of its label.
    label: &'static str,
) -> impl IntoView {
    view! { <button type="button" data-portcullis=action data-portcullis-text=label></button> }
}

/// The markup of all parts.
#[must_use]
pub fn html() -> String {
    Owner::new().with(|| view! { <Parts /> }.to_html())
}

#[cfg(test)]
mod tests;

//! The reopen control: changing one's mind takes no more clicks than making it up did (GDPR Art. 7(3)).

use leptos::prelude::*;

/// A small button in the lower corner of every page, once a choice is made.
#[component]
pub fn Reopen() -> impl IntoView {
    view! {
        <button type="button" data-portcullis-part="reopen" data-portcullis="preferences" hidden>
            // A bitten biscuit; the dots are lines without length.
            <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M12 3a9 9 0 1 0 9 9 4 4 0 0 1-4.5-4.5A4 4 0 0 1 12 3ZM8.5 9.5h0M9 15h0M14.5 15.5h0M12.5 11.5h0" />
            </svg>
            <span data-portcullis-text="action.reopen"></span>
        </button>
    }
}

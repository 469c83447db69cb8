//! The notice: a named region, not modal, early in the page's order so that a keyboard meets it first.

use leptos::prelude::*;

use super::ActionButton;

/// Says what is asked and takes the answer.
#[component]
pub fn Notice() -> impl IntoView {
    view! {
        <section data-portcullis-part="notice" aria-labelledby="portcullis-notice-title" hidden>
            <div class="portcullis-text">
                <h2 id="portcullis-notice-title" data-portcullis-text="notice.title"></h2>
                <p data-portcullis-text="notice.description"></p>
                <p data-portcullis-part="gpc" data-portcullis-text="notice.gpc" hidden></p>
                <a data-portcullis-slot="policy" data-portcullis-text="notice.policy" hidden></a>
            </div>
            // Accept and reject share one look and one size (CNIL 2020-092 §34; EDPB Cookie Banner Taskforce ¶17-18).
            <div class="portcullis-actions">
                // Says what went wrong. Always present: a live region speaks only of what changes while it is there.
                <p role="status" data-portcullis-slot="problem"></p>
                <ActionButton action="accept-all" label="action.acceptAll" />
                <ActionButton action="reject-all" label="action.rejectAll" />
                <ActionButton action="preferences" label="action.preferences" />
            </div>
        </section>
    }
}

//! The placeholder that stands in for an embed: the gate takes it out of `#portcullis` and puts a copy before each one.

use leptos::prelude::*;

use super::ActionButton;

/// Says what is not loaded and why, and offers it.
#[component]
pub fn Placeholder() -> impl IntoView {
    view! {
        <div data-portcullis-part="placeholder" role="group">
            <p data-portcullis-text="placeholder.title"></p>
            <p data-portcullis-text="placeholder.description"></p>
            <a data-portcullis-slot="policy" data-portcullis-text="notice.policy" hidden></a>
            <div class="portcullis-actions">
                <ActionButton action="load-once" label="action.loadOnce" />
                // The gate names the service or category behind the colon.
                <button type="button" data-portcullis="accept:" data-portcullis-slot="always" data-portcullis-text="action.alwaysAllow"></button>
            </div>
        </div>
    }
}

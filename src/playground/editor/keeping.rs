//! What is kept of the draft in this browser, said plainly, and the button that forgets it.

use leptos::prelude::*;

use crate::playground::{focus::focus, storage::Keeping, workbench::Workbench};

/// The sentence and the button.
#[component]
pub(super) fn KeepingNote(bench: Workbench) -> impl IntoView {
    let sentence = move || match bench.keeping.get() {
        Keeping::Untouched => {
            "Nothing is stored. Once you change something, this draft is kept in this browser (local storage) and nowhere else."
        }
        Keeping::Kept => "This draft is kept in this browser (local storage) and nowhere else.",
        Keeping::Unavailable => "Your browser stores nothing for this page: the draft is gone when you leave.",
    };
    let start_over = move |_| {
        bench.start_over();
        focus("editor-title".into());
    };
    view! {
        <div class="keeping">
            <p role="status">{sentence}</p>
            <Show when=move || bench.keeping.get() == Keeping::Kept>
                <button type="button" class="quiet danger" on:click=start_over>
                    "Clear it and start over"
                </button>
            </Show>
        </div>
    }
}

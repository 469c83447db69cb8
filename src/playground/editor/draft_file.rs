//! The draft as a whole: where it is kept, forgetting it, and opening a configuration that exists already.

use leptos::prelude::*;

use super::Part;
use crate::playground::{draft::Draft, focus::focus, storage::Keeping, workbench::Workbench};

const PASTED: &str = "pasted";

/// What is kept in this browser, plainly, and the two ways to replace it.
#[component]
pub(super) fn DraftFile(bench: Workbench) -> impl IntoView {
    let kept = move || match bench.keeping.get() {
        Keeping::Untouched => "Nothing is stored yet. Once you change something, this draft is kept in this browser (local storage), and nowhere else.",
        Keeping::Kept => "This draft is kept in this browser (local storage), and nowhere else.",
        Keeping::Unavailable => "Your browser stores nothing for this page: the draft is gone when you leave.",
    };
    let clear = move || {
        (bench.keeping.get() != Keeping::Untouched).then(|| {
            let start_over = move |_| {
                bench.start_over();
                focus("editor-title".into());
            };
            view! { <button type="button" class="quiet danger" on:click=start_over>"Clear it and start over"</button> }
        })
    };
    let gist = Signal::derive(move || String::from(match bench.keeping.get() {
        Keeping::Untouched => "nothing stored",
        Keeping::Kept => "kept in this browser",
        Keeping::Unavailable => "not kept",
    }));
    view! {
        <Part title="This draft" gist open=true>
            <p class="wide" role="status">{kept}</p>
            {clear}
            <Opening bench />
        </Part>
    }
}

#[component]
fn Opening(bench: Workbench) -> impl IntoView {
    let pasted = RwSignal::new(String::new());
    let refusal = RwSignal::new(String::new());
    let open = move |_| match pasted.with_untracked(|text| Draft::read(text)) {
        Ok(opened) => {
            bench.edit(|draft| *draft = opened);
            pasted.set(String::new());
            refusal.set(String::new());
        }
        Err(message) => {
            refusal.set(message);
            focus(PASTED.into());
        }
    };
    view! {
        <div class="field wide">
            <label for=PASTED>"Open another configuration: paste its JSON"</label>
            <textarea
                id=PASTED
                rows="3"
                spellcheck="false"
                prop:value=move || pasted.get()
                on:input:target=move |event| pasted.set(event.target().value())
                aria-invalid=move || refusal.with(|refusal| !refusal.is_empty()).then_some("true")
                aria-describedby="pasted-note"
            ></textarea>
            <div class="note" id="pasted-note" role="status">
                {move || Some(refusal.get()).filter(|text| !text.is_empty()).map(|text| view! { <p class="problem">{text}</p> })}
            </div>
        </div>
        <button type="button" class="quiet" on:click=open>"Open it"</button>
    }
}

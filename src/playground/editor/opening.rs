//! Opening a configuration that exists already.

use leptos::{prelude::*, task::spawn_local};
use portcullis_core::catalogue::names;

use super::Part;
use crate::playground::{catalogue, draft::Draft, focus::focus, workbench::Workbench};

const PASTED: &str = "pasted";

/// A place to paste it, and what is wrong where it cannot be read.
#[component]
pub(super) fn Opening(bench: Workbench) -> impl IntoView {
    let pasted = RwSignal::new(String::new());
    let refusal = RwSignal::new(String::new());
    let done = move |opened: Result<Draft, String>| match opened {
        Ok(opened) => {
            bench.edit(|draft| *draft = opened);
            pasted.set(String::new());
            refusal.set(String::new());
            focus("editor-title".into());
        }
        Err(message) => {
            refusal.set(message);
            focus(PASTED.into());
        }
    };
    let open = move |_| match pasted.with_untracked(|text| Draft::read(text)) {
        // names of the service catalogue are written out, for there is nothing to edit in them
        Ok(opened) if !names(opened.value()).is_empty() => spawn_local(async move {
            done(catalogue::expanded(opened.value()).await.and_then(|config| Draft::read(&config.to_json())));
        }),
        opened => done(opened),
    };
    view! {
        <Part title="Open a configuration" gist=Signal::stored(String::new())>
            <div class="field wide">
                <label for=PASTED>"Its JSON"</label>
                <textarea
                    id=PASTED
                    rows="4"
                    spellcheck="false"
                    prop:value=move || pasted.get()
                    on:input:target=move |event| pasted.set(event.target().value())
                    aria-invalid=move || refusal.with(|refusal| !refusal.is_empty()).then_some("true")
                    aria-describedby="pasted-note"
                ></textarea>
                <div class="note" id="pasted-note" role="status">
                    <p class="hint">"It takes the place of this draft. What this form has no field for is kept."</p>
                    <Show when=move || refusal.with(|refusal| !refusal.is_empty())>
                        <p class="problem">{move || refusal.get()}</p>
                    </Show>
                </div>
            </div>
            <button type="button" class="quiet" on:click=open>
                "Open it"
            </button>
        </Part>
    }
}

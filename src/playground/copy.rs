//! Text with a button that copies it and says so.

use leptos::{html::Pre, prelude::*, task::spawn_local};
use wasm_bindgen::JsValue;

/// A block of code and its copy button.
#[component]
pub(crate) fn Copyable(
    /// The element id of the code.
    id: &'static str,
    /// What the button says.
    label: &'static str,
    /// Whether it is what most visitors come for.
    #[prop(default = false)]
    primary: bool,
    /// What is copied.
    text: Signal<String>,
) -> impl IntoView {
    let code = NodeRef::<Pre>::new();
    let status = RwSignal::new("");
    // What was said holds for the text that was copied, not for a later one.
    Effect::watch(move || text.track(), move |(), _, _| status.set(""), false);
    let copy = move |_| {
        spawn_local(async move {
            let copied = write(text.get_untracked()).await.is_ok();
            if !copied && let Some(code) = code.get_untracked() {
                select(&code);
            }
            status.set(if copied { "Copied." } else { "The browser did not allow it. The text is selected: press Ctrl+C or ⌘C." });
        });
    };
    view! {
        <div class="copyable">
            <pre id=id tabindex="0" role="region" aria-label=label.trim_start_matches("Copy ") node_ref=code>
                <code>{move || text.get()}</code>
            </pre>
            <div class="copy">
                <button type="button" class:primary=primary on:click=copy>{label}</button>
                <span role="status">{move || status.get()}</span>
            </div>
        </div>
    }
}

async fn write(text: String) -> Result<(), JsValue> {
    let navigator = window().navigator();
    // absent where the page is not a secure context
    if js_sys::Reflect::get(&navigator, &"clipboard".into())?.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    navigator.clipboard().write_text(&text).await.map(drop)
}

fn select(code: &web_sys::HtmlElement) {
    if let Ok(Some(selection)) = window().get_selection() {
        // Where it fails nothing is selected, and the visitor selects by hand.
        let _ = selection.select_all_children(code);
    }
}

//! The demo page: a form that makes a configuration, a preview that runs it, and the tags to copy.
//!
//! Its text and the introduction stand in `index.html`, readable before this module has arrived; [`start`] fills one
//! container. What can be judged without a browser is plain data: the draft, its formatting, the tags, the events' words.

#![allow(unreachable_pub, reason = "Leptos' component macro makes the components that other modules may use `pub`")]

mod catalogue;
mod copy;
mod draft;
mod editor;
mod event;
mod fetched;
mod field;
mod focus;
mod languages;
mod log;
mod output;
mod pretty;
mod preview;
mod storage;
mod tags;
mod workbench;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use workbench::Workbench;

/// The element that the playground fills.
const CONTAINER: &str = "playground";

/// Puts the playground into its container, in place of what says that it is loading.
pub fn start() {
    let container = document().get_element_by_id(CONTAINER).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(container) = container {
        container.set_text_content(None);
        leptos::mount::mount_to(container, Playground).forget();
    }
}

#[component]
fn Playground() -> impl IntoView {
    let bench = Workbench::open();
    view! {
        <nav class="jump" aria-label="Parts of the playground">
            <a href="#editor-title">"Configuration"</a>
            <a href="#preview-title">"Preview"</a>
            <a href="#output-title">"Tags to copy"</a>
        </nav>
        <div class="panes">
            <editor::Editor bench />
            <preview::Preview bench />
        </div>
        <output::Output bench />
    }
}

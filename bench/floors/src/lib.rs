//! The mechanism of a consent notice and nothing else, as `bench/adapters/floor-script/mini.js` has it by hand: no law, no order, no texts,
//! no preferences, no safety. What a banner in Rust cannot go below.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlIFrameElement, HtmlScriptElement};

const KEY: &str = "floor";

/// The notice's words, out of the page's JSON block.
pub struct Words(JsValue);

impl Words {
    /// The text under this name, or nothing.
    pub fn get(&self, name: &str) -> String {
        js_sys::Reflect::get(&self.0, &name.into()).ok().and_then(|text| text.as_string()).unwrap_or_default()
    }
}

/// The page.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Obeys the answer that is kept, or has it asked for.
pub fn begin(ask: impl FnOnce(Words)) -> Option<()> {
    match storage()?.get_item(KEY).ok()? {
        Some(answer) => release(answer == "+"),
        None => {
            let block = document()?.get_element_by_id("floor-words")?.text_content()?;
            ask(Words(js_sys::JSON::parse(&block).ok()?));
            Some(())
        }
    }
}

/// Keeps an answer and obeys it.
pub fn answer(granted: bool) -> Option<()> {
    storage()?.set_item(KEY, if granted { "+" } else { "-" }).ok()?;
    release(granted)
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn release(granted: bool) -> Option<()> {
    if !granted {
        return None;
    }
    let document = document()?;
    let marked = document.query_selector_all("[data-consent]").ok()?;
    for at in 0..marked.length() {
        let element = marked.get(at)?.dyn_into::<Element>().ok()?;
        let source = element.get_attribute("data-src");
        if let Some(frame) = element.dyn_ref::<HtmlIFrameElement>() {
            frame.set_src(&source.unwrap_or_default());
            continue;
        }
        let script = document.create_element("script").ok()?.dyn_into::<HtmlScriptElement>().ok()?;
        if let Some(kind) = element.get_attribute("data-type") {
            script.set_type(&kind);
        }
        match source {
            Some(source) => script.set_src(&source),
            None => script.set_text(&element.text_content().unwrap_or_default()).ok()?,
        }
        element.replace_with_with_node_1(&script).ok()?;
    }
    Some(())
}

//! Small steps on elements.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

/// The document.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The first element below `root` that fits.
pub(super) fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// Every element below `root` that fits, in document order.
pub(super) fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}

/// Sets an attribute; names are ours, so it cannot fail.
pub(super) fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Shows or hides an element.
pub(super) fn show(element: &Element, shown: bool) {
    let _ = element.toggle_attribute_with_force("hidden", !shown);
}

/// Sets an element's text.
pub(super) fn text(element: &Element, text: &str) {
    element.set_text_content(Some(text));
}

/// A new element with a text, at the end of `parent`.
pub(super) fn append(parent: &Element, name: &str, content: &str) -> Option<Element> {
    let child = document()?.create_element(name).ok()?;
    if !content.is_empty() {
        text(&child, content);
    }
    parent.append_child(&child).ok()?;
    Some(child)
}

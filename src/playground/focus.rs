//! Moving the focus, so that it never falls to the page when what had it is gone.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Focuses the element of that id once the page has been brought up to date.
pub(crate) fn focus(id: String) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(&id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
        // An element that cannot be focused leaves the focus where it is.
        let _ = element.map(|element| element.focus());
    });
}

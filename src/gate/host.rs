//! What the gate asks of `host.js`: the page's own code can throw, wait or be called there, so it is JavaScript.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/gate/host.js")]
extern "C" {
    pub(super) fn problem(code: &str, message: &str, path: &str);
    pub(super) fn publish(state: &str) -> JsValue;
    pub(super) fn announce(previous: &JsValue, detail: &str);
    pub(super) fn emit(kind: &str, part: &str);

    pub(super) fn now() -> f64;
    pub(super) fn clock() -> f64;
    pub(super) fn random() -> u32;
    pub(super) fn path() -> String;
    pub(super) fn loading() -> bool;
    pub(super) fn languages() -> String;
    pub(super) fn cookies() -> String;
    #[wasm_bindgen(js_name = setCookie)]
    pub(super) fn set_cookie(text: &str);
    pub(super) fn later(milliseconds: f64);
    pub(super) fn reload();

    pub(super) fn keys(area: &str) -> Vec<String>;
    #[wasm_bindgen(js_name = removeKey)]
    pub(super) fn remove_key(area: &str, key: &str);
    #[wasm_bindgen(js_name = eraseLarge)]
    pub(super) fn erase_large();

    pub(super) fn signal(global: &str, arguments: &str);

    pub(super) fn gated(root: &JsValue) -> Vec<Element>;
    pub(super) fn mark(element: &Element) -> bool;
    pub(super) fn unmark(element: &Element);
    pub(super) fn marked(element: &Element) -> bool;
    pub(super) fn finished(element: &Element) -> bool;
    pub(super) fn runnable(inert: &Element, kind: &str, url: &str, ordered: bool) -> Element;
    pub(super) fn settle(script: &Element);
    pub(super) fn replace(inert: &Element, script: &Element);
    pub(super) fn again(script: &Element) -> Element;
    pub(super) fn preload(script: &Element, url: &str, module: bool);
    pub(super) fn open(element: &Element);
    #[wasm_bindgen(js_name = guardWriting)]
    pub(super) fn guard_writing();

    pub(super) fn mount(html: &str, style: &str) -> Option<Element>;
    #[wasm_bindgen(js_name = focusIsLost)]
    pub(super) fn focus_is_lost(root: &Element) -> bool;
    #[wasm_bindgen(js_name = focusOn)]
    pub(super) fn focus_on(element: Option<&Element>);

    #[wasm_bindgen(js_name = openDialog)]
    pub(super) fn open_dialog(root: &Element);
    #[wasm_bindgen(js_name = closeDialog)]
    pub(super) fn close_dialog();
    #[wasm_bindgen(js_name = prefetchDialog)]
    pub(super) fn prefetch_dialog();
}

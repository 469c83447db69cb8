//! The gate's Wasm module: exports only. `boot.js` and `gate/host.js` call them, always through `into`.

use portcullis::gate;
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// See [`gate::start`].
#[wasm_bindgen]
pub fn start(text: &str, notice: String, style: String, gpc: bool, host: String, insecure_localhost: bool) {
    gate::start(text, gate::Page { notice, style, gpc, host, insecure_localhost });
}

macro_rules! exports {
    ($($name:ident($($argument:ident: $kind:ty),*) $(-> $result:ty)?;)+) => {
        $(
            #[doc = concat!("See [`gate::", stringify!($name), "`].")]
            #[wasm_bindgen]
            pub fn $name($($argument: $kind),*) $(-> $result)? {
                gate::$name($($argument),*)
            }
        )+
    };
}

exports! {
    body();
    parsed();
    found(elements: Vec<Element>);
    settled(script: &Element);
    tick();
    erasable(area: &str, name: &str) -> bool;
    act(action: &str, element: &Element, trusted: bool) -> bool;
    allows(condition: &str) -> bool;
    answer_all(granted: bool);
    set(granted: Vec<String>, denied: Vec<String>);
    reset();
    show();
    hide();
    show_preferences();
    rescan(root: &JsValue);
    receipt() -> Option<String>;
    snapshot() -> String;
    opened();
    closed();
    failed(reason: &str);
}

fn main() {}

//! Dates in the visitor's way of writing them. The browser knows it; a library would weigh more than this dialog.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type Date;

    #[wasm_bindgen(constructor)]
    fn new(milliseconds: f64) -> Date;

    #[wasm_bindgen(method, catch, js_name = toLocaleString)]
    fn to_locale_string(this: &Date, language: Option<&str>, options: &JsValue) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = JSON, js_name = parse)]
    fn object(json: &str) -> JsValue;
}

/// A time, given in milliseconds since 1970, in `language`; in the browser's own where that is no language tag.
#[allow(clippy::cast_precision_loss, reason = "a number that came from JavaScript goes back")]
pub(super) fn written(milliseconds: i64, language: &str) -> String {
    let date = Date::new(milliseconds as f64);
    let options = object(r#"{"dateStyle":"long","timeStyle":"short"}"#);
    let written = date.to_locale_string(Some(language), &options).or_else(|_| date.to_locale_string(None, &options));
    written.unwrap_or_default()
}

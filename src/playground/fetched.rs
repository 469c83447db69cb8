//! Data from the page's own folder, fetched when somebody asks for it.

use js_sys::futures::JsFuture;
use leptos::prelude::window;
use portcullis_core::{Value, json};
use wasm_bindgen::JsCast;
use web_sys::Response;

/// The JSON file at a path; nothing where it cannot be had.
pub(crate) async fn fetched(path: &str) -> Option<Value> {
    let answer = JsFuture::from(window().fetch_with_str(path)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    let text = JsFuture::from(answer.text().ok().filter(|_| answer.ok())?).await.ok()?;
    json::parse(&text.as_string()?).ok()
}

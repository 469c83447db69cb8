//! The dialog's Wasm module: exports only.

use portcullis::dialog::preferences;
use portcullis_core::explain;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Shows the preferences dialog in `root`, as the snapshot says.
///
/// # Errors
/// Where the snapshot is not JSON, or the browser does not show a modal dialog.
#[wasm_bindgen]
pub fn open(snapshot: &str, root: HtmlElement) -> Result<(), JsValue> {
    preferences::open(snapshot, root)
}

/// Closes the preferences dialog, if it is open.
#[wasm_bindgen]
pub fn close() {
    preferences::close();
}

/// Reads a configuration that has a mistake: see [`explain::configuration`]. It is here, and not in the gate, because the gate is in
/// every page and this is wanted only where something is wrong.
#[wasm_bindgen]
#[must_use]
pub fn explain(configuration: &str, full: bool) -> String {
    explain::configuration(configuration, full)
}

/// Says what is wrong with an element's marks: see [`explain::marks`].
#[wasm_bindgen(js_name = explainMarks)]
#[must_use]
pub fn explain_marks(configuration: &str, service: &str, category: &str) -> String {
    explain::marks(configuration, service, category)
}

fn main() {}

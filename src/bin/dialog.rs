//! The dialog's Wasm module: exports only.

use lol_alloc::{FreeListAllocator, LockedAllocator};
use portcullis::dialog::preferences;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[global_allocator]
static ALLOCATOR: LockedAllocator<FreeListAllocator> = LockedAllocator::new(FreeListAllocator::new());

/// Shows the preferences dialog in `root`, as the snapshot says.
///
/// # Errors
/// Where the snapshot is none, or the browser does not show a modal dialog.
#[wasm_bindgen]
pub fn open(snapshot: &str, root: HtmlElement) -> Result<(), JsValue> {
    preferences::open(snapshot, root)
}

/// Closes the preferences dialog, if it is open.
#[wasm_bindgen]
pub fn close() {
    preferences::close();
}

fn main() {}

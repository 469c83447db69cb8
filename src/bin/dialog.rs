//! The dialog's Wasm module: exports only.

use lol_alloc::{FreeListAllocator, LockedAllocator};
use portcullis::dialog::preferences;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[global_allocator]
static ALLOCATOR: LockedAllocator<FreeListAllocator> = LockedAllocator::new(FreeListAllocator::new());

/// Mounts the preferences dialog in `root`, as the snapshot says, for `open` to show.
///
/// # Errors
/// Where the snapshot is none.
#[wasm_bindgen]
pub fn prepare(snapshot: &str, root: HtmlElement) -> Result<(), JsValue> {
    preferences::prepare(snapshot, root)
}

/// Shows the preferences dialog that is mounted.
///
/// # Errors
/// Where none is mounted, or the browser does not show a modal dialog.
#[wasm_bindgen]
pub fn open() -> Result<(), JsValue> {
    preferences::open()
}

/// Closes the preferences dialog, if it is open.
#[wasm_bindgen]
pub fn close() {
    preferences::close();
}

fn main() {}

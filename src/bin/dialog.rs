//! The dialog's Wasm module: exports only.
use wasm_bindgen::prelude::*;

/// Opens the preferences dialog.
#[wasm_bindgen]
pub fn open(snapshot: &str) -> usize {
    snapshot.len()
}

fn main() {}

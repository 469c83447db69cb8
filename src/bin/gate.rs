//! The gate's Wasm module: exports only.
use wasm_bindgen::prelude::*;

/// Starts the gate where the script tag stands.
#[wasm_bindgen]
pub fn start(notice: &str, style: &str) -> usize {
    notice.len() + style.len()
}

fn main() {}

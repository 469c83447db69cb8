//! The explaining module: one export, a text in and a text out, as the gate's. What is asked is told at [`explain::ask`].
//!
//! It is here, and not in the gate, because the gate is in every page, and this is wanted only where a configuration is not right as
//! it stands.
#![no_main]

use lol_alloc::{FreeListAllocator, LockedAllocator};
use portcullis_core::explain;
use wasm_bindgen::prelude::*;

#[global_allocator]
static ALLOCATOR: LockedAllocator<FreeListAllocator> = LockedAllocator::new(FreeListAllocator::new());

/// Asks by a letter. The number belongs to the bridge that it shares with the gate, `src/gate/module.js`.
#[wasm_bindgen]
pub fn ask(question: char, text: &str, _now: f64) -> String {
    explain::ask(question, text)
}

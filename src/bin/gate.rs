//! The gate's Wasm module: one export, a text in and a text out. What is asked is told at [`Session::ask`].
//!
//! One export instead of a dozen: what wasm-bindgen writes around each costs 100 bytes under Brotli, on either side.
#![no_main]

use std::cell::{Cell, RefCell};

use lol_alloc::{FreeListAllocator, LockedAllocator};
use portcullis_core::session::Session;
use wasm_bindgen::prelude::*;

// Measured: 1.5 KB less under Brotli than the allocator of the standard library. There is little to allocate here.
#[global_allocator]
static ALLOCATOR: LockedAllocator<FreeListAllocator> = LockedAllocator::new(FreeListAllocator::new());

thread_local! {
    // leaked, so that nothing has to be able to drop it: it lives as long as the page
    static SESSION: Cell<Option<&'static RefCell<Session>>> = const { Cell::new(None) };
}

/// Begins a page view (`question` is `b`, see [`Session::begin`]) or asks it something. Before there is one, and while it is
/// busy, the answer is empty, which denies.
#[wasm_bindgen]
pub fn ask(question: char, text: &str, now: f64) -> String {
    if question == 'b' {
        SESSION.set(Some(Box::leak(Box::new(RefCell::new(Session::begin(text))))));
    }
    let session = SESSION.get().and_then(|session| session.try_borrow_mut().ok());
    session.map(|mut session| session.ask(question, text, now as u64)).unwrap_or_default()
}

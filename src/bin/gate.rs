//! The gate's Wasm module: exports only, short texts in and short texts out. What they do is told at [`Session`].
#![no_main]

use std::cell::{Cell, RefCell};

use lol_alloc::{FreeListAllocator, LockedAllocator};
use portcullis_core::{Config, session::Session};
use wasm_bindgen::prelude::*;

// Measured: 1.5 KB less under Brotli than the allocator of the standard library. There is little to allocate here.
#[global_allocator]
static ALLOCATOR: LockedAllocator<FreeListAllocator> = LockedAllocator::new(FreeListAllocator::new());

thread_local! {
    // leaked, so that nothing has to be able to drop it: it lives as long as the page
    static SESSION: Cell<Option<&'static RefCell<Session>>> = const { Cell::new(None) };
}

/// Runs `f` on the session. Before the start there is none, and whatever is asked then is denied.
fn with<T: Default>(f: impl FnOnce(&mut Session) -> T) -> T {
    SESSION.get().and_then(|session| session.try_borrow_mut().ok()).map(|mut session| f(&mut session)).unwrap_or_default()
}

/// Begins with a configuration: see [`Config::from_lines`] and [`Session::new`].
#[wasm_bindgen]
pub fn open(lines: &str, host: String, gpc: bool, insecure_localhost: bool) {
    let session = Session::new(Config::from_lines(lines), host, gpc, insecure_localhost);
    SESSION.set(Some(Box::leak(Box::new(RefCell::new(session)))));
}

/// See [`Session::start`].
#[wasm_bindgen]
pub fn start(cookies: &str, now: f64) -> String {
    with(|session| session.start(cookies, now as u64))
}

/// See [`Session::propose`]; the id comes as four random words.
#[wasm_bindgen]
pub fn propose(what: &str, now: f64, a: u32, b: u32, c: u32, d: u32) -> String {
    let id = [a, b, c, d].into_iter().fold(0, |id, word| id << 32 | u128::from(word));
    with(|session| session.propose(what, now as u64, id))
}

/// See [`Session::settle`].
#[wasm_bindgen]
pub fn settle(cookies: &str, now: f64) -> String {
    with(|session| session.settle(cookies, now as u64))
}

/// See [`Session::standing`].
#[wasm_bindgen]
pub fn standing(service: Option<String>, category: Option<String>) -> i32 {
    with(|session| session.standing(service.as_deref(), category.as_deref()))
}

/// See [`Session::released`].
#[wasm_bindgen]
pub fn released(condition: &str) {
    with(|session| session.released(condition));
}

/// See [`Session::types`].
#[wasm_bindgen]
pub fn types(update: bool) -> u8 {
    with(|session| session.types(update))
}

/// See [`Session::doomed`].
#[wasm_bindgen]
pub fn doomed(area: &str, name: &str) -> bool {
    with(|session| session.doomed(area, name))
}

/// See [`Session::removals`].
#[wasm_bindgen]
pub fn removals(name: &str, path: &str) -> String {
    with(|session| session.removals(name, path))
}

/// See [`Session::rewrite`].
#[wasm_bindgen]
pub fn rewrite() -> String {
    with(|session| session.rewrite().unwrap_or_default())
}

/// 64 bits of FNV-1a in hexadecimal: what the record tells versions of texts and configurations apart by.
#[wasm_bindgen]
pub fn fingerprint(text: &str) -> String {
    portcullis_core::choice::hexadecimal(portcullis_core::fingerprint::fnv64(&[text]).into()).split_off(16)
}

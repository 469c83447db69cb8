//! The gate's Wasm module: exports only, strings in and strings out. What they do is told at [`Session`].

use std::cell::RefCell;

use portcullis_core::session::{Page, Session, Standing};
use wasm_bindgen::prelude::*;

thread_local! {
    static SESSION: RefCell<Option<Session>> = const { RefCell::new(None) };
}

/// Runs `f` on the session. Before the start there is none, and whatever is asked then is denied.
fn with<T: Default>(f: impl FnOnce(&mut Session) -> T) -> T {
    SESSION.with_borrow_mut(|session| session.as_mut().map(f).unwrap_or_default())
}

/// See [`Session::start`].
#[wasm_bindgen]
pub fn start(text: &str, texts: &str, cookies: &str, now: f64, host: String, gpc: bool, insecure_localhost: bool) -> String {
    let (session, answer) = Session::start(text, texts, cookies, now as u64, Page { host, gpc, insecure_localhost });
    SESSION.set(Some(session));
    answer
}

/// See [`Session::config`].
#[wasm_bindgen]
pub fn config() -> String {
    with(|session| session.config())
}

/// See [`Session::propose`]; `id` comes as four random words.
#[wasm_bindgen]
pub fn propose(what: &str, source: &str, now: f64, a: u32, b: u32, c: u32, d: u32) -> String {
    let id = [a, b, c, d].into_iter().fold(0, |id, word| id << 32 | u128::from(word));
    with(|session| session.propose(what, source, now as u64, id))
}

/// See [`Session::settle`].
#[wasm_bindgen]
pub fn settle(cookies: &str, now: f64, language: &str, shown: &str) -> String {
    with(|session| session.settle(cookies, now as u64, language, shown))
}

/// See [`Session::forgotten`].
#[wasm_bindgen]
pub fn forgotten(cookies: &str, now: f64) -> String {
    with(|session| session.forgotten(cookies, now as u64))
}

/// See [`Session::standing`]: 0 closed, 1 allowed, 2 faulty.
#[wasm_bindgen]
pub fn standing(service: Option<String>, category: Option<String>) -> u8 {
    with(|session| match session.standing(service.as_deref(), category.as_deref()) {
        Standing::Closed => 0,
        Standing::Allowed => 1,
        Standing::Faulty => 2,
    })
}

/// See [`Session::fault`].
#[wasm_bindgen]
pub fn fault(service: Option<String>, category: Option<String>) -> Option<String> {
    with(|session| session.fault(service.as_deref(), category.as_deref()))
}

/// See [`Session::released`].
#[wasm_bindgen]
pub fn released(condition: &str) {
    with(|session| session.released(condition));
}

/// See [`Session::doomed`].
#[wasm_bindgen]
pub fn doomed(area: &str, name: &str) -> bool {
    with(|session| session.doomed(area, name))
}

/// See [`Session::unreachable`].
#[wasm_bindgen]
pub fn unreachable() -> String {
    with(|session| session.unreachable())
}

/// See [`Session::removals`].
#[wasm_bindgen]
pub fn removals(name: &str, path: &str) -> String {
    with(|session| session.removals(name, path))
}

/// See [`Session::rewrite`].
#[wasm_bindgen]
pub fn rewrite() -> Option<String> {
    with(|session| session.rewrite())
}

/// See [`Session::receipt`].
#[wasm_bindgen]
pub fn receipt() -> Option<String> {
    with(|session| session.receipt())
}

fn main() {}

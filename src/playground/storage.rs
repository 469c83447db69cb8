//! Keeping the draft in this browser: nothing is written before the visitor has edited something.

use gloo_storage::{LocalStorage, Storage};

use super::draft::Draft;

/// The page's own configuration declares this key; see `index.html`.
const KEY: &str = "portcullis-playground";

/// What has become of the draft so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// Nothing has been edited, and nothing is stored.
    Untouched,
    /// The draft is in this browser's local storage.
    Kept,
    /// The browser does not store anything for this page.
    Unavailable,
}

/// The draft of an earlier visit, else the default one.
pub(crate) fn open() -> (Draft, Keeping) {
    if !is_available() {
        return (Draft::default(), Keeping::Unavailable);
    }
    let kept = LocalStorage::get::<String>(KEY).ok().and_then(|text| Draft::read(&text).ok());
    kept.map_or_else(|| (Draft::default(), Keeping::Untouched), |draft| (draft, Keeping::Kept))
}

/// Keeps the draft for the next visit.
pub(crate) fn keep(draft: &Draft) -> Keeping {
    if is_available() && LocalStorage::set(KEY, draft.value().to_json()).is_ok() { Keeping::Kept } else { Keeping::Unavailable }
}

/// Forgets the draft.
pub(crate) fn clear() -> (Draft, Keeping) {
    if is_available() {
        LocalStorage::delete(KEY);
    }
    open()
}

/// Where storage is blocked the browser throws on the mere question, and `LocalStorage` would take the page down with it.
fn is_available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

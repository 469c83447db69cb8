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

/// The draft of an earlier visit.
pub(crate) fn restore() -> Option<Draft> {
    let text: String = is_available().then(|| LocalStorage::get(KEY).ok())??;
    Draft::read(&text).ok()
}

/// Keeps the draft for the next visit.
pub(crate) fn keep(draft: &Draft) -> Keeping {
    if is_available() && LocalStorage::set(KEY, draft.value().to_json()).is_ok() { Keeping::Kept } else { Keeping::Unavailable }
}

/// Forgets the draft.
pub(crate) fn clear() {
    if is_available() {
        LocalStorage::delete(KEY);
    }
}

/// Where storage is blocked the browser throws on the mere question, and `LocalStorage` would take the page down with it.
fn is_available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

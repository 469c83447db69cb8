//! Turning a panic of a case into its report: what failed, where, and what had been seen until then.

use std::any::Any;
use std::cell::RefCell;
use std::panic;

/// How the names of the threads begin that run cases.
pub(crate) const CASES_THREAD: &str = "cases-";

thread_local! {
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps the place of a case's panic for its report, instead of printing it amid other tests' lines.
pub(crate) fn collect_panics() {
    let elsewhere = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if std::thread::current().name().is_none_or(|name| !name.starts_with(CASES_THREAD)) {
            return elsewhere(info);
        }
        let place = info.location().map(|place| format!("{}:{}", place.file(), place.line()));
        PLACE.with(|slot| *slot.borrow_mut() = place);
    }));
}

/// The message of a panic caught on this thread, with its place.
pub(crate) fn message(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<String>().map(String::as_str).or_else(|| payload.downcast_ref::<&str>().copied());
    let place = PLACE.with(|slot| slot.borrow_mut().take()).unwrap_or_default();
    format!("{}\n  at {place}", text.unwrap_or("the case panicked without a message"))
}

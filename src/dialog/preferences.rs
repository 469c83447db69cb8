//! The preferences dialog: a native `<dialog>`, mounted when it is about to be asked for, shown as modal, and gone when it is closed.
//!
//! Its buttons are `data-portcullis` actions and its checkboxes are plain inputs, which the gate reads when the visitor
//! saves. Closing, by whatever means, therefore saves nothing, and there is nothing to call back.

mod category;
mod checkbox;
mod particulars;
mod service;
mod standing;
mod ticks;
mod time;

use std::{any::Any, cell::RefCell, sync::Arc};

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlDialogElement, HtmlElement};

use super::snapshot::Snapshot;

/// A dialog in the page. Dropping it takes it out again.
struct Mounted {
    dialog: HtmlDialogElement,
    _view: Box<dyn Any>,
}

thread_local! {
    static MOUNTED: RefCell<Option<Mounted>> = const { RefCell::new(None) };
}

/// Mounts the dialog into `root`, where nobody sees it yet. Another one, be it open, makes way.
///
/// # Errors
/// Where the snapshot is none.
pub fn prepare(snapshot: &str, root: HtmlElement) -> Result<(), JsValue> {
    let snapshot = Snapshot::read(snapshot).ok_or("no snapshot of the preferences")?;
    close();
    drop(MOUNTED.take());
    let view = mount_to(root.clone(), move || preferences(snapshot));
    let dialog: HtmlDialogElement = root.last_element_child().ok_or(JsValue::NULL)?.unchecked_into();
    MOUNTED.set(Some(Mounted { dialog, _view: Box::new(view) }));
    Ok(())
}

/// Shows the dialog that is mounted and moves focus to its heading: the dialog is long, and a screen reader shall start at
/// the top (ARIA Authoring Practices, modal dialog).
///
/// # Errors
/// Where none is mounted, or the browser does not show a modal dialog.
pub fn open() -> Result<(), JsValue> {
    let dialog = MOUNTED.with_borrow(|mounted| mounted.as_ref().map(|mounted| mounted.dialog.clone())).ok_or("no preferences to show")?;
    dialog.show_modal()?;
    if let Some(heading) = dialog.query_selector("h2")? {
        heading.unchecked_into::<HtmlElement>().focus()?;
    }
    Ok(())
}

/// Closes the dialog, if it is open. The browser returns focus to where it was, and takes the dialog out of the page once
/// its `close` event has gone round.
pub fn close() {
    MOUNTED.with_borrow(|mounted| {
        if let Some(mounted) = mounted {
            mounted.dialog.close();
        }
    });
}

/// Takes a dialog that was closed out of the page; the next one may be mounted by now.
fn unmount(closed: &Event) {
    let closed = closed.current_target();
    drop(MOUNTED.with_borrow_mut(|mounted| mounted.take_if(|mounted| closed.as_ref() == Some(mounted.dialog.as_ref()))));
}

fn preferences(snapshot: Snapshot) -> impl IntoView {
    let Snapshot { texts, language, categories, site, choice, gpc } = snapshot;
    let texts = Arc::new(texts);
    view! {
        <dialog
            data-portcullis-part="preferences"
            aria-labelledby="portcullis-preferences-title"
            on:change=|event| ticks::follow(&event)
            on:close=|event| unmount(&event)
        >
            // no `header` and `footer`: within a dialog they would be the page's own landmarks
            <div class="portcullis-head">
                <h2 id="portcullis-preferences-title" tabindex="-1">{texts.get("preferences.title")}</h2>
                <button type="button" data-portcullis="close" aria-label=texts.get("action.close")>
                    <span aria-hidden="true">{"\u{d7}"}</span>
                </button>
            </div>
            <div class="portcullis-body">
                // whether the signal was processed has to be seen (11 CCR §7025(c)(6))
                {gpc.then(|| view! { <p data-portcullis-part="gpc">{texts.get("notice.gpc")}</p> })}
                <p>{texts.get("preferences.description")}</p>
                {categories.into_iter().map(|category| category::category(category, &texts)).collect_view()}
                {standing::standing(&site, choice.as_ref(), &language, &texts)}
            </div>
            <div class="portcullis-actions portcullis-foot">
                {action("accept-all", texts.get("action.acceptAll"))}
                {action("reject-all", texts.get("action.rejectAll"))}
                {action("save", texts.get("action.save"))}
            </div>
        </dialog>
    }
}

/// A button that runs a `data-portcullis` action.
fn action(action: &'static str, label: String) -> impl IntoView {
    view! { <button type="button" data-portcullis=action>{label}</button> }
}

/// A link that leaves the draft alone: it opens elsewhere, and says nothing of where it was followed.
fn link(url: String, label: String) -> impl IntoView {
    view! { <a href=url target="_blank" rel="noopener noreferrer">{label}</a> }
}

#[cfg(target_arch = "wasm32")]
#[cfg(test)]
mod tests;

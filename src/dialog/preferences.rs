//! The preferences dialog: a native `<dialog>`, shown as modal, mounted when it is asked for and gone when it is closed.
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
use web_sys::{HtmlDialogElement, HtmlElement};

use super::snapshot::Snapshot;

/// A dialog in the page. Dropping it takes it out again.
struct Shown {
    dialog: HtmlDialogElement,
    _view: Box<dyn Any>,
}

thread_local! {
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// Mounts the dialog into `root`, shows it and moves focus to its heading: the dialog is long, and a screen reader shall
/// start at the top (ARIA Authoring Practices, modal dialog). One that is open already makes way.
///
/// # Errors
/// Where the snapshot is none, or the browser does not show a modal dialog.
pub fn open(snapshot: &str, root: HtmlElement) -> Result<(), JsValue> {
    let snapshot = Snapshot::read(snapshot).ok_or("no snapshot of the preferences")?;
    close();
    unmount();
    let view = mount_to(root.clone(), move || preferences(snapshot));
    let dialog: HtmlDialogElement = root.last_element_child().ok_or(JsValue::NULL)?.unchecked_into();
    dialog.show_modal()?;
    if let Some(heading) = dialog.query_selector("h2")? {
        heading.unchecked_into::<HtmlElement>().focus()?;
    }
    SHOWN.set(Some(Shown { dialog, _view: Box::new(view) }));
    Ok(())
}

/// Closes the dialog, if it is open. The browser returns focus to where it was, and takes the dialog out of the page once
/// its `close` event has gone round.
pub fn close() {
    SHOWN.with_borrow(|shown| {
        if let Some(shown) = shown {
            shown.dialog.close();
        }
    });
}

/// Takes a closed dialog out of the page.
fn unmount() {
    let gone = SHOWN.with_borrow_mut(|shown| shown.take_if(|shown| !shown.dialog.open()));
    drop(gone);
}

fn preferences(snapshot: Snapshot) -> impl IntoView {
    let Snapshot { texts, language, categories, site, choice, gpc } = snapshot;
    let texts = Arc::new(texts);
    view! {
        <dialog
            data-portcullis-part="preferences"
            aria-labelledby="portcullis-preferences-title"
            on:change=|event| ticks::follow(&event)
            on:close=|_| unmount()
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

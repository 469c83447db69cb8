//! A service: its tick, its purpose, and everything else it declares, built when it is first unfolded. A dialog of five
//! hundred services opens at once that way.

use std::sync::Arc;

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Event;

use super::{checkbox::Checkbox, particulars::particulars, ticks};
use crate::dialog::{
    model::ticked_at_opening,
    snapshot::{Service, Texts},
};

pub(super) fn service(mut service: Service, texts: &Arc<Texts>) -> impl IntoView + use<> {
    let (label, about) = Checkbox {
        field: ticks::SERVICE,
        id: service.id.clone(),
        label: service.name.clone(),
        tick: ticked_at_opening(&service).into(),
        required: service.required,
        about: service.purpose.take(),
        words: [service.news.then(|| texts.get("preferences.new")), None],
    }
    .view();
    view! {
        <li>
            {label}
            {about}
            {service.has_particulars().then(|| details(service, texts))}
        </li>
    }
}

/// Filled by hand when it is first unfolded. A signal would bring Leptos' reactive half along, a quarter of this module's
/// size, and nothing else in the dialog needs it: the draft is in the page.
fn details(service: Service, texts: &Arc<Texts>) -> impl IntoView + use<> {
    let label = texts.get("preferences.details");
    // a list of fifty «Details» says nothing when it is read out
    let named = [&label, ": ", &service.name].concat();
    let texts = Arc::clone(texts);
    let mut filled = None;
    let fill = move |event: Event| {
        if let (None, Some(details)) = (&filled, event.current_target()) {
            let particulars = particulars(&service, &texts);
            filled = Some(mount_to(details.unchecked_into(), || particulars));
        }
    };
    view! {
        <details on:toggle=fill>
            <summary aria-label=named>{label}</summary>
        </details>
    }
}

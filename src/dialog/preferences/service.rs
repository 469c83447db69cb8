//! A service: its tick, its purpose, and everything else it declares, built when it is first unfolded. A dialog of five
//! hundred services opens at once that way.

use std::sync::Arc;

use leptos::prelude::*;

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
        words: [service.pending.then(|| texts.get("preferences.new")), None],
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

fn details(service: Service, texts: &Arc<Texts>) -> impl IntoView + use<> {
    let unfolded = RwSignal::new(false);
    let label = texts.get("preferences.details");
    // a list of fifty «Details» says nothing when it is read out
    let named = [&label, ": ", &service.name].concat();
    let texts = Arc::clone(texts);
    view! {
        <details on:toggle=move |_| unfolded.set(true)>
            <summary aria-label=named>{label}</summary>
            {move || unfolded.get().then(|| particulars(&service, &texts))}
        </details>
    }
}

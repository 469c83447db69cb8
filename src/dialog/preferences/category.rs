//! A category: its tick, what it is for, and its services.

use std::sync::Arc;

use leptos::prelude::*;

use super::{checkbox::Checkbox, service::service, ticks};
use crate::dialog::{
    model::Tick,
    snapshot::{Category, Texts},
};

pub(super) fn category(category: Category, texts: &Arc<Texts>) -> impl IntoView + use<> {
    let (label, about) = Checkbox {
        field: ticks::CATEGORY,
        tick: Tick::at_opening(&category),
        words: [category.has_news().then(|| texts.get("preferences.new")), category.required.then(|| texts.get("preferences.required"))],
        id: category.id,
        label: category.name,
        required: category.required,
        about: category.description,
    }
    .view();
    let services = (!category.services.is_empty()).then(|| {
        let rows = category.services.into_iter().map(|each| service(each, texts)).collect_view();
        view! { <ul aria-label=texts.get("preferences.services")>{rows}</ul> }
    });
    view! {
        <section>
            <h3>{label}</h3>
            {about}
            {services}
        </section>
    }
}

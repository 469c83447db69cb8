//! A category: its tick, what it is for, and its services.

use std::sync::Arc;

use leptos::prelude::*;

use super::{service::service, ticks};
use crate::dialog::{
    model::Tick,
    snapshot::{Category, Texts},
};

pub(super) fn category(category: Category, texts: &Arc<Texts>) -> impl IntoView + use<> {
    let tick = Tick::at_opening(&category);
    let news = category.has_news().then(|| badge(texts.get("preferences.new")));
    let always = category.required.then(|| badge(texts.get("preferences.required")));
    let describes = ["portcullis-about-", &category.id].concat();
    let services = (!category.services.is_empty()).then(|| {
        let rows = category.services.into_iter().map(|each| service(each, texts)).collect_view();
        view! { <ul aria-label=texts.get("preferences.services")>{rows}</ul> }
    });
    view! {
        <section>
            <h3>
                <label>
                    <input
                        type="checkbox"
                        name=ticks::CATEGORY
                        value=category.id
                        aria-describedby=describes.clone()
                        disabled=category.required
                        prop:checked=tick == Tick::On
                        prop:indeterminate=tick == Tick::Mixed
                    />
                    <span>{category.name}</span>
                    {news}
                    {always}
                </label>
            </h3>
            <p id=describes>{category.description}</p>
            {services}
        </section>
    }
}

/// A word beside a name: «New» and «Always on» are said in text, never by colour alone.
pub(super) fn badge(text: String) -> impl IntoView {
    view! { <small>{text}</small> }
}

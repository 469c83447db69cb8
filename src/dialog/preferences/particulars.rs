//! What a service declares about itself (GDPR Art. 13; CJEU C-673/17: who gets the data, and how long a cookie lives).

use leptos::prelude::*;

use super::link;
use crate::dialog::snapshot::{Cookie, Service, Texts};

pub(super) fn particulars(service: &Service, texts: &Texts) -> impl IntoView + use<> {
    let shared = list(service.shared_data.iter().map(|what| view! { <li>{what.clone()}</li> }).collect());
    let cookies = list(service.cookies.iter().map(|each| cookie(each, texts)).collect());
    let storage = list(service.storage.iter().map(|key| view! { <li><code>{key.clone()}</code></li> }).collect());
    let links = [(&service.privacy_policy, "detail.privacyPolicy"), (&service.opt_out, "detail.optOut")];
    view! {
        <dl>
            {service.provider.clone().map(|provider| entry(texts.get("detail.provider"), provider))}
            {shared.map(|shared| entry(texts.get("detail.sharedData"), shared))}
            {cookies.map(|cookies| entry(texts.get("detail.cookies"), cookies))}
            {storage.map(|storage| entry(texts.get("detail.storage"), storage))}
        </dl>
        {links.map(|(url, label)| url.clone().map(|url| link(url, texts.get(label))))}
    }
}

fn entry(term: String, value: impl IntoView) -> impl IntoView {
    view! {
        <dt>{term}</dt>
        <dd>{value}</dd>
    }
}

/// A list, unless it is empty.
fn list<Item: IntoView + 'static>(items: Vec<Item>) -> Option<impl IntoView> {
    (!items.is_empty()).then(|| view! { <ul>{items}</ul> })
}

fn cookie(cookie: &Cookie, texts: &Texts) -> impl IntoView + use<> {
    let place = [cookie.domain.as_deref().unwrap_or_default(), cookie.path.as_deref().unwrap_or_default()].concat();
    let lifetime = cookie.duration.clone().map(|duration| {
        let label = texts.get("detail.duration");
        view! { <p><b>{label}</b>" "{duration}</p> }
    });
    view! {
        <li>
            <code>{cookie.name.clone()}</code>
            {(!place.is_empty()).then(|| view! { <code>{place}</code> })}
            {lifetime}
            {cookie.purpose.clone().map(|purpose| view! { <p>{purpose}</p> })}
        </li>
    }
}

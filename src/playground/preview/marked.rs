//! What the preview's page has that waits for consent: a script for each service, a film and a picture.

use portcullis_core::{Config, config::Service};
use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

use crate::playground::draft::Draft;

/// Puts the marked elements into the page.
pub(super) fn fill(document: &Document, draft: &Draft) -> Result<(), JsValue> {
    let config = draft.config();
    if let Some(list) = document.get_element_by_id("tags") {
        for service in &config.services {
            let row = row(document, &config, service)?;
            list.append_child(&row)?;
        }
    }
    if let Some(service) = waiting(&config, "functional") {
        let film = [("data-src", "film.html"), ("title", "A short film")];
        embed(document, "film", &marked(document, "iframe", &config, service, &film)?)?;
    }
    if let Some(service) = waiting(&config, "marketing") {
        let picture = [("data-src", "picture.svg"), ("alt", "An advertisement, once it is allowed"), ("width", "640"), ("height", "200")];
        embed(document, "picture", &marked(document, "img", &config, service, &picture)?)?;
    }
    Ok(())
}

/// The service that an element in the page stands for: the first of the category it would belong to, else the last one
/// that is asked about.
fn waiting<'a>(config: &'a Config, category: &str) -> Option<&'a Service> {
    let id = |service: &Service| config.categories.get(service.category).map(|category| category.id.as_str());
    let asked = |service: &&Service| config.categories.get(service.category).is_some_and(|category| !category.required);
    let fitting = config.services.iter().find(|service| id(service) == Some(category) && asked(service));
    fitting.or_else(|| config.services.iter().rfind(asked))
}

/// A line of the page's list with the service's tag in it; `tag.js` marks the line when it runs.
fn row(document: &Document, config: &Config, service: &Service) -> Result<Element, JsValue> {
    let row: Element = document.create_element("li")?;
    let name = document.create_element("span")?;
    name.set_text_content(Some(service.name()));
    let state = document.create_element("output")?;
    state.set_text_content(Some("waits"));
    let cookies: Vec<_> = service.declaration.items_of("cookies").iter().filter_map(|cookie| cookie.text_of("name")).collect();
    let cookies = cookies.join(" ");
    let attributes = [("type", "text/plain"), ("data-src", "tag.js"), ("data-cookies", cookies.as_str())];
    let tag = marked(document, "script", config, service, &attributes)?;
    for child in [name, state, tag] {
        row.append_child(&child)?;
    }
    Ok(row)
}

/// An element that waits for the service.
fn marked(document: &Document, tag: &str, config: &Config, service: &Service, attributes: &[(&str, &str)]) -> Result<Element, JsValue> {
    let element = document.create_element(tag)?;
    let category = config.categories.get(service.category).map_or("", |category| &category.id);
    for (name, value) in attributes.iter().chain(&[("data-category", category), ("data-service", &service.id)]) {
        element.set_attribute(name, value)?;
    }
    Ok(element)
}

fn embed(document: &Document, id: &str, element: &Element) -> Result<(), JsValue> {
    if let Some(place) = document.get_element_by_id(id) {
        place.append_child(element)?;
    }
    Ok(())
}

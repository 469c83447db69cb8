//! The declaration table for a policy page: `<div data-portcullis-declaration>`.
//!
//! Built by the gate and not by the dialog, because a page view with a stored choice loads nothing else of ours.

use portcullis_core::Value;
use web_sys::Element;

use super::{
    dom::{append, set},
    with, Gate,
};

const DONE: &str = "data-portcullis-filled";

/// Fills the element, once.
pub(super) fn fill(element: &Element) {
    if element.has_attribute(DONE) {
        return;
    }
    set(element, DONE, "");
    element.set_text_content(None);
    with(|gate| table(gate, element));
}

fn table(gate: &Gate, element: &Element) -> Option<()> {
    let table = append(element, "table", "")?;
    let head = append(&append(&table, "thead", "")?, "tr", "")?;
    let columns = ["detail.service", "detail.purpose", "detail.sharedData", "detail.cookies", "detail.privacyPolicy"];
    for key in columns {
        set(&append(&head, "th", gate.texts.text(key))?, "scope", "col");
    }
    for (index, category) in gate.config.categories.iter().enumerate() {
        let body = append(&table, "tbody", "")?;
        let heading = append(&append(&body, "tr", "")?, "th", "")?;
        set(&heading, "colspan", "5");
        set(&heading, "scope", "rowgroup");
        append(&heading, "strong", gate.texts.name(&gate.config, index))?;
        let description = ["category.", &category.id, ".description"].concat();
        if let Some(description) = gate.texts.get(&description) {
            append(&heading, "div", description)?;
        }
        for at in gate.config.services_of(index) {
            row(gate, &append(&body, "tr", "")?, at)?;
        }
    }
    Some(())
}

fn row(gate: &Gate, row: &Element, index: usize) -> Option<()> {
    let service = gate.config.service(index)?;
    let declared = &service.declaration;
    let name = append(row, "th", gate.texts.name(&gate.config, index))?;
    set(&name, "scope", "row");
    if let Some(provider) = declared.text_of("provider") {
        append(&name, "div", provider)?;
    }
    let purpose = ["service.", &service.id, ".purpose"].concat();
    append(row, "td", gate.texts.get(&purpose).or_else(|| declared.text_of("purpose")).unwrap_or_default())?;
    let shared: Vec<&str> = declared.items_of("sharedData").iter().filter_map(Value::text).collect();
    append(row, "td", &shared.join(", "))?;
    stored(declared, &append(row, "td", "")?)?;
    let links = append(row, "td", "")?;
    for (field, key) in [("privacyPolicy", "detail.privacyPolicy"), ("optOut", "detail.optOut")] {
        if let Some(url) = declared.text_of(field) {
            let link = append(&append(&links, "div", "")?, "a", gate.texts.text(key))?;
            set(&link, "href", url);
            set(&link, "rel", "noopener noreferrer");
        }
    }
    Some(())
}

/// Cookies with lifetime and purpose, then what else is stored.
fn stored(declared: &Value, cell: &Element) -> Option<()> {
    for cookie in declared.items_of("cookies") {
        let line = append(cell, "div", "")?;
        append(&line, "code", cookie.text_of("name").unwrap_or_default())?;
        for field in ["duration", "purpose"] {
            if let Some(text) = cookie.text_of(field) {
                append(&line, "span", &[" · ", text].concat())?;
            }
        }
    }
    for key in declared.items_of("storage").iter().filter_map(Value::text) {
        append(&append(cell, "div", "")?, "code", key)?;
    }
    Some(())
}

//! Category and services follow each other's ticks, in the page itself: it is what the gate reads and the visitor sees.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use crate::dialog::model::Tick;

/// The `name` of the categories' checkboxes.
pub(super) const CATEGORY: &str = "portcullis-category";
/// The `name` of the services' checkboxes.
pub(super) const SERVICE: &str = "portcullis-service";

/// One listener on the dialog serves every checkbox in it.
pub(super) fn follow(event: &Event) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
    let Ok(Some(section)) = input.closest("section") else { return };
    let services = inputs(&section, "input[name=portcullis-service]");
    if input.name() == CATEGORY {
        // what is always on stays on
        for service in services.filter(|service| !service.disabled()) {
            service.set_checked(input.checked());
        }
    } else if let (Some(category), Some(tick)) =
        (inputs(&section, "input[name=portcullis-category]").next(), Tick::of_services(services.map(|service| service.checked())))
    {
        category.set_checked(tick == Tick::On);
        category.set_indeterminate(tick == Tick::Mixed);
    }
}

fn inputs(section: &Element, selector: &str) -> impl Iterator<Item = HtmlInputElement> {
    let found = section.query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |index| found.as_ref()?.item(index)?.dyn_into().ok())
}

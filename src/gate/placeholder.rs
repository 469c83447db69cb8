//! Placeholders: what stands in the page instead of an embed that is shut.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    dom::{all, find, set, show, text},
    markup::Marks,
    notice, with,
};

const PLACEHOLDER: &str = "[data-portcullis-part=placeholder]";

/// Puts a placeholder directly before a shut `iframe`, `embed`, `object` or `video`, once.
pub(super) fn put_before(element: &Element, marks: &Marks) {
    if !matches!(element.local_name().as_str(), "iframe" | "embed" | "object" | "video") || before(element).is_some() {
        return;
    }
    // the template comes with the root
    if notice::root().is_none() {
        return;
    }
    let Some(Some(template)) = with(|gate| gate.placeholder.clone()) else { return };
    let Some(copy) = template.clone_node_with_deep(true).ok().and_then(|copy| copy.dyn_into::<Element>().ok()) else { return };
    with(|gate| {
        // only a single id can be allowed for good: a condition is not something one can say yes to
        let index = gate.config.find(marks.condition());
        let name = index.map_or(marks.condition(), |index| gate.texts.name(&gate.config, index));
        for line in all(&copy, "[data-portcullis-text]") {
            let key = line.get_attribute("data-portcullis-text").unwrap_or_default();
            text(&line, &gate.texts.text(&key).replace("{name}", name));
        }
        if let Some(always) = find(&copy, "[data-portcullis-slot=always]") {
            set(&always, "data-portcullis", &["accept:", marks.condition()].concat());
            show(&always, index.is_some());
        }
        let declared = index.and_then(|index| gate.config.service(index)).and_then(|service| service.declaration.text_of("privacyPolicy"));
        if let (Some(link), Some(url)) = (find(&copy, "[data-portcullis-slot=policy]"), declared) {
            set(&link, "href", url);
            show(&link, true);
        }
        set(&copy, "lang", &gate.texts.language);
        set(&copy, "dir", portcullis_core::locale::direction(&gate.texts.language));
        let theme = gate.root.as_ref().and_then(|root| root.get_attribute("data-theme"));
        set(&copy, "data-theme", theme.as_deref().unwrap_or("auto"));
    });
    if let Some(parent) = element.parent_node() {
        let _ = parent.insert_before(&copy, Some(element));
    }
}

fn before(element: &Element) -> Option<Element> {
    element.previous_element_sibling().filter(|sibling| sibling.matches(PLACEHOLDER) == Ok(true))
}

/// Takes the placeholder of a released element away; focus inside it goes to the element.
pub(super) fn take_away(element: &Element) {
    let Some(placeholder) = before(element) else { return };
    let focused = super::dom::document().and_then(|document| document.active_element());
    let inside = placeholder.contains(focused.as_deref());
    placeholder.remove();
    if inside {
        super::host::focus_on(Some(element));
    }
}

/// The element that a button of a placeholder stands for.
pub(super) fn element_of(button: &Element) -> Option<Element> {
    button.closest(PLACEHOLDER).ok().flatten()?.next_element_sibling()
}

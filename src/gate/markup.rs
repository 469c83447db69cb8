//! Marked elements: which there are, and whether they may be released.

use portcullis_core::{decision::Refusal, Code, Problem};
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::{declaration, dom, host, placeholder, release, report, with};

/// What the marks on an element say.
pub(super) struct Marks {
    service: Option<String>,
    category: Option<String>,
}

impl Marks {
    pub(super) fn of(element: &Element) -> Marks {
        Marks { service: element.get_attribute("data-service"), category: element.get_attribute("data-category") }
    }

    /// The id or condition that opens the element.
    pub(super) fn condition(&self) -> &str {
        self.service.as_deref().or(self.category.as_deref()).unwrap_or_default()
    }

    /// Whether the element is allowed; nothing, after a word to the owner, where the marks cannot be understood.
    pub(super) fn allowed(&self) -> Option<bool> {
        let judged = with(|gate| {
            let refusal = match gate.decision.allows_element(&gate.config, self.service.as_deref(), self.category.as_deref()) {
                Ok(allowed) => return Ok(allowed),
                Err(refusal) => refusal,
            };
            Err(match refusal {
                Refusal::Fault(fault) => fault.problem(&gate.config, self.condition()),
                Refusal::OtherCategory(declared) => {
                    let marked = self.category.as_deref().unwrap_or_default();
                    let parts = ["an element of \"", self.condition(), "\" has data-category \"", marked, "\", but the service is declared in \"", &declared, "\""];
                    Problem::new(Code::BadCondition, "", &parts)
                }
            })
        })?;
        judged.map_err(|problem| report::tell_once(&problem)).ok()
    }
}

/// Looks at every marked element below `root`, or in the whole document.
pub(super) fn scan(root: Option<&JsValue>) {
    let document = dom::document().map(JsValue::from);
    if let Some(root) = root.or(document.as_ref()) {
        found(host::gated(root));
    }
}

/// Marked elements have come into the page: releases what is allowed, in their order.
pub fn found(elements: Vec<Element>) {
    let jobs = elements.into_iter().filter_map(consider).collect();
    release::offer(jobs);
}

/// What to do about one element, if anything.
fn consider(element: Element) -> Option<release::Job> {
    if element.has_attribute("data-portcullis-declaration") {
        declaration::fill(&element);
        return None;
    }
    if host::marked(&element) || !inert(&element) {
        return None;
    }
    let marks = Marks::of(&element);
    let allowed = marks.allowed()?;
    if !allowed {
        placeholder::put_before(&element, &marks);
        return None;
    }
    if is_inline_script(&element) && !host::finished(&element) {
        return None;
    }
    host::mark(&element).then(|| release::Job::new(element, false))
}

/// Whether the browser has left the element alone; a word to the owner if a marked script is one that browsers run.
///
/// Other elements wait for their `data-…` address and may well have a harmless one of their own meanwhile.
fn inert(element: &Element) -> bool {
    if element.local_name() != "script" {
        return true;
    }
    let kind = element.get_attribute("type").unwrap_or_default().to_ascii_lowercase();
    if kind.is_empty() || kind == "module" || kind.ends_with("javascript") {
        let marks = Marks::of(element);
        let parts = ["a script marked \"", marks.condition(), "\" has no type=\"text/plain\", so it ran before anybody was asked"];
        report::tell_once(&Problem::new(Code::TagAlreadyRan, "", &parts));
    }
    kind == "text/plain"
}

/// Whether it is a script whose code stands in the page.
pub(super) fn is_inline_script(element: &Element) -> bool {
    element.local_name() == "script" && !element.has_attribute("src") && !element.has_attribute("data-src")
}

//! The notice, the reopen control and the status line: put in place, filled with texts, shown and hidden.

use portcullis_core::{context::Mode, Reason};
use web_sys::Element;

use super::{
    dom::{all, find, set, show, text},
    host, with,
};

const NOTICE: &str = "[data-portcullis-part=notice]";
const REOPEN: &str = "[data-portcullis-part=reopen]";

/// The root, put into the page as soon as there is a `<body>`.
pub(super) fn root() -> Option<Element> {
    if let Some(root) = with(|gate| gate.root.clone()).flatten() {
        return Some(root);
    }
    let (html, style) = with(|gate| (gate.html.clone(), gate.style.clone()))?;
    let root = host::mount(&html, &style)?;
    let template = find(&root, "[data-portcullis-part=placeholder]");
    if let Some(template) = &template {
        template.remove();
    }
    with(|gate| {
        gate.root = Some(root.clone());
        gate.placeholder = template;
        set(&root, "lang", &gate.texts.language);
        set(&root, "dir", portcullis_core::locale::direction(&gate.texts.language));
        let dialog = gate.config.source.get("dialog");
        for (name, default) in [("layout", "bar"), ("position", "bottom"), ("theme", "auto")] {
            let value = dialog.and_then(|dialog| dialog.text_of(name)).unwrap_or(default);
            set(&root, &["data-", name].concat(), value);
        }
    });
    Some(root)
}

/// Shows what has to be seen now, and hides the rest.
pub(super) fn sync() {
    let Some((asks, decided, reopen)) = with(|gate| {
        let reopen = gate.config.source.get("dialog").and_then(|dialog| dialog.flag_of("reopen")) != Some(false);
        (gate.decision.asks() || gate.called, gate.decision.decided(), reopen)
    }) else {
        return;
    };
    let shows_reopen = !asks && decided && reopen;
    let mounted = with(|gate| gate.root.is_some()) == Some(true);
    // a page view with nothing to show costs nothing
    if !mounted && !asks && !shows_reopen {
        return;
    }
    let Some(root) = root() else { return };
    let (Some(notice), Some(control)) = (find(&root, NOTICE), find(&root, REOPEN)) else { return };
    let was_shown = !notice.has_attribute("hidden");
    let focus_inside = was_shown && !host::focus_is_lost(&root) && root.contains(super::dom::document().and_then(|document| document.active_element()).as_deref());
    if asks {
        fill(&root);
    } else {
        fill_one(&control);
    }
    show(&notice, asks);
    show(&control, shows_reopen);
    if asks != was_shown {
        if was_shown && focus_inside {
            host::focus_on(shows_reopen.then_some(&control));
        }
        host::emit(if asks { "show" } else { "hide" }, "notice");
    }
}

/// Fills every text below the root.
fn fill(root: &Element) {
    with(|gate| {
        let decision = &gate.decision;
        let names: Vec<&str> = (0..gate.config.len())
            .filter(|index| decision.pending(*index))
            // a category speaks for its services, unless they are the news
            .filter(|index| decision.decided() || gate.config.service(*index).is_none())
            .map(|index| gate.texts.name(&gate.config, index))
            .collect();
        let names = names.join(", ");
        for element in all(root, "[data-portcullis-text]") {
            let key = element.get_attribute("data-portcullis-text").unwrap_or_default();
            let key = match key.as_str() {
                "notice.title" if decision.decided() && decision.asks() => "notice.new.title",
                "notice.description" if decision.decided() && decision.asks() => "notice.new.description",
                "notice.description" if decision.mode != Mode::OptIn => "notice.optOut.description",
                key => key,
            };
            text(&element, &gate.texts.text(key).replace("{purposes}", &names).replace("{names}", &names));
        }
        let gpc = decision.verdicts.iter().any(|verdict| verdict.reason == Reason::Gpc);
        if let Some(message) = find(root, "[data-portcullis-part=gpc]") {
            show(&message, gpc);
        }
        let policy = gate.config.source.get("policy").and_then(|policy| policy.text_of("url"));
        if let (Some(link), Some(url)) = (find(root, "[data-portcullis-slot=policy]"), policy) {
            set(&link, "href", url);
            show(&link, true);
        }
    });
}

/// Fills the one text of an element, or of what it holds.
fn fill_one(element: &Element) {
    with(|gate| {
        let inner = all(element, "[data-portcullis-text]");
        for element in inner.iter().chain([element]) {
            if let Some(key) = element.get_attribute("data-portcullis-text") {
                text(element, gate.texts.text(&key));
            }
        }
    });
}

/// Says something to the visitor in the notice, where it is read out as well; nothing takes it away but a choice.
pub(super) fn tell(key: &str) {
    let line = root().and_then(|root| find(&root, "[data-portcullis-slot=problem]"));
    if let Some(line) = line {
        with(|gate| text(&line, gate.texts.text(key)));
        show(&line, !key.is_empty());
    }
}

/// Says something in the status line, which only screen readers show.
pub(super) fn status(key: &str) {
    let line = root().and_then(|root| find(&root, "[data-portcullis-slot=status]"));
    if let Some(line) = line {
        with(|gate| text(&line, if key.is_empty() { "" } else { gate.texts.text(key) }));
    }
}

/// Hides the notice without a choice; it comes back on the next page.
pub(super) fn put_away() {
    let notice = with(|gate| gate.root.clone()).flatten().and_then(|root| find(&root, NOTICE));
    if let Some(notice) = notice.filter(|notice| !notice.has_attribute("hidden")) {
        show(&notice, false);
        host::emit("hide", "notice");
    }
}

//! The preferences dialog seen from the gate: fetched when wanted, given a snapshot, read when the visitor saves.

use portcullis_core::{choice::hexadecimal, Act, Code, Problem, Value};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::{dom, host, notice, report, with, Gate};

const DIALOG: &str = "dialog[data-portcullis-part=preferences]";

/// Where the dialog is in its life.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Closed,
    /// Asked for and not there yet.
    Loading,
    Open,
}

/// The visitor wants the preferences.
pub(super) fn show() {
    let Some(root) = notice::root() else { return };
    let idle = with(|gate| core::mem::replace(&mut gate.dialog, Stage::Loading) == Stage::Closed);
    if idle == Some(true) {
        notice::status("status.loading");
        host::open_dialog(&root);
    }
}

/// It is on screen.
pub fn opened() {
    with(|gate| gate.dialog = Stage::Open);
    notice::status("");
    host::emit("show", "preferences");
}

/// It cannot be had: the visitor is told where it was asked for, and the notice goes on working.
pub fn failed(reason: &str) {
    with(|gate| {
        gate.dialog = Stage::Closed;
        gate.called = true;
    });
    notice::status("");
    notice::sync();
    notice::tell("status.dialogUnavailable");
    report::tell(&Problem::new(Code::DialogUnavailable, "", &["the preferences dialog could not be loaded: ", reason]));
}

/// Takes it away.
pub(super) fn hide() {
    host::close_dialog();
}

/// It was closed, by whatever means; that says nothing about any choice.
pub fn closed() {
    let was = with(|gate| core::mem::replace(&mut gate.dialog, Stage::Closed));
    if was != Some(Stage::Closed) {
        host::close_dialog();
        host::emit("hide", "preferences");
    }
}

/// What the visitor sees ticked is what is saved: the dialog's checkboxes, read from the page.
pub(super) fn ticked() -> Option<Act> {
    let dialog = dom::find(&notice::root()?, DIALOG)?;
    let mut answers = Vec::new();
    for (name, service) in [("portcullis-category", false), ("portcullis-service", true)] {
        for input in dom::all(&dialog, &["input[name=", name, "]"].concat()) {
            let input: HtmlInputElement = input.dyn_into().ok()?;
            let index = with(|gate| gate.config.find(&input.value()).filter(|at| gate.config.service(*at).is_some() == service)).flatten();
            answers.extend(index.map(|index| (index, input.checked())));
        }
    }
    Some(Act::Set(answers))
}

/// Focus after the dialog and what opened it have gone.
pub(super) fn settle_focus() {
    let Some(root) = notice::root() else { return };
    if host::focus_is_lost(&root) {
        let control: Option<Element> = dom::find(&root, "[data-portcullis-part=reopen]:not([hidden])");
        host::focus_on(control.as_ref());
    }
}

/// What the dialog shows, as JSON: texts, categories and services with their standing, policy, controller, choice.
#[must_use]
pub fn snapshot() -> String {
    with(|gate| {
        let source = |name: &str| gate.config.source.get(name).cloned().unwrap_or(Value::Null);
        let choice = gate.decision.choice.as_ref().map_or(Value::Null, |choice| {
            let time = Value::Whole(i64::try_from(choice.time).unwrap_or_default());
            Value::object([("time", time), ("id", hexadecimal(choice.id).into())])
        });
        let (categories, services) = (0..gate.config.len()).map(|index| entry(gate, index)).fold((vec![], vec![]), |mut lists, (service, entry)| {
            if service { &mut lists.1 } else { &mut lists.0 }.push(entry);
            lists
        });
        Value::object([
            ("language", gate.texts.language.as_str().into()),
            ("dir", portcullis_core::locale::direction(&gate.texts.language).into()),
            ("texts", gate.texts.to_value()),
            ("categories", Value::List(categories)),
            ("services", Value::List(services)),
            ("policy", source("policy")),
            ("controller", source("controller")),
            ("choice", choice),
        ])
        .to_json()
    })
    .unwrap_or_default()
}

/// A category or service for the dialog, and which of the two it is.
fn entry(gate: &Gate, index: usize) -> (bool, Value) {
    let service = gate.config.service(index);
    let (kind, about) = if service.is_some() { ("service.", "purpose") } else { ("category.", "description") };
    let id = gate.config.ids().nth(index).unwrap_or_default();
    let mut members = service.map(|service| service.declaration.members().to_vec()).unwrap_or_default();
    let mut put = |name: &str, value: Value| {
        members.retain(|(known, _)| known != name);
        members.push((name.into(), value));
    };
    put("id", id.into());
    put("name", gate.texts.name(&gate.config, index).into());
    if let Some(text) = gate.texts.get(&[kind, id, ".", about].concat()) {
        put(about, text.into());
    }
    put("required", gate.config.required(index).into());
    put("granted", gate.decision.granted(index).into());
    put("pending", gate.decision.pending(index).into());
    (service.is_some(), Value::Object(members))
}

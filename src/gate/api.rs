//! What `window.portcullis` does (contract §5); `boot/api.js` gives it its names.

use portcullis_core::{choice::hexadecimal, record, Act, Code, Problem, Reason, Source, Value};
use wasm_bindgen::JsValue;

use super::{dialog, execute, host, markup, notice, report, with};

/// Whether an id or a condition holds.
#[must_use]
pub fn allows(condition: &str) -> bool {
    let judged = with(|gate| gate.decision.allows(&gate.config, condition).map_err(|fault| fault.problem(&gate.config, condition)));
    match judged {
        Some(Ok(allowed)) => allowed,
        Some(Err(problem)) => {
            report::tell_once(&problem);
            false
        }
        None => false,
    }
}

/// `acceptAll`, `rejectAll`, `withdraw`.
pub fn answer_all(granted: bool) {
    execute::commit(&Act::All(granted), Source::Api);
}

/// `accept`, `reject`, `set`.
pub fn set(granted: Vec<String>, denied: Vec<String>) {
    let mut answers = Vec::new();
    for (ids, granted) in [(granted, true), (denied, false)] {
        if let Some(Act::Set(some)) = self::answers(&ids, granted) {
            answers.extend(some);
        }
    }
    if !answers.is_empty() {
        execute::commit(&Act::Set(answers), Source::Api);
    }
}

/// The act of answering these ids; unknown and required ones are left out with a word. Nothing if none is left.
pub(super) fn answers(ids: &[String], granted: bool) -> Option<Act> {
    let mut answers = Vec::new();
    for id in ids {
        let problem = with(|gate| match gate.config.find(id) {
            None => Some(gate.config.unknown_id(Code::UnknownId, "", id)),
            Some(index) if gate.config.required(index) => {
                (!granted).then(|| Problem::new(Code::RequiredId, "", &["\"", id, "\" is required and cannot be denied"]))
            }
            Some(index) => {
                answers.push((index, granted));
                None
            }
        });
        problem.flatten().iter().for_each(report::tell);
    }
    (!answers.is_empty()).then_some(Act::Set(answers))
}

/// `reset`: as if the visitor had never been here.
pub fn reset() {
    execute::forget();
}

/// `show`: the notice, even when there is nothing to ask.
pub fn show() {
    with(|gate| gate.called = true);
    notice::sync();
}

/// `hide`: the notice and the dialog, without a choice.
pub fn hide() {
    with(|gate| gate.called = false);
    dialog::hide();
    notice::put_away();
}

/// `showPreferences`.
pub fn show_preferences() {
    dialog::show();
}

/// `rescan`: marked elements that the observer could not see.
pub fn rescan(root: &JsValue) {
    markup::scan(Some(root));
}

/// `receipt`: the record of the choice, as JSON; nothing while undecided.
#[must_use]
pub fn receipt() -> Option<String> {
    with(|gate| record::record(&gate.config, &gate.decision, &gate.host, gate.circumstances.as_ref()))?.map(|record| record.to_json())
}

/// Publishes `state` and gives the one before.
pub(super) fn publish() -> JsValue {
    let state = with(|gate| {
        let (config, decision) = (&gate.config, &gate.decision);
        let choice = decision.choice.as_ref();
        let mut all = config.ids().enumerate().map(|(index, id)| (String::from(id), Value::Flag(decision.granted(index))));
        let categories = Value::Object(all.by_ref().take(config.categories.len()).collect());
        let services = Value::Object(all.collect());
        let pending = config.ids().enumerate().filter(|(index, _)| decision.pending(*index)).map(|(_, id)| id.into()).collect();
        let by_signal = decision.verdicts.iter().any(|verdict| verdict.reason == Reason::Gpc).then_some(Source::Gpc);
        Value::object([
            ("decided", decision.decided().into()),
            ("mode", decision.mode.as_str().into()),
            ("source", gate.source.or(by_signal).map(Source::as_str).into()),
            ("time", choice.map_or(Value::Null, |choice| Value::Whole(i64::try_from(choice.time).unwrap_or_default()))),
            ("policyVersion", choice.and(Some(config.policy_version()).filter(|version| !version.is_empty())).into()),
            ("id", choice.map(|choice| hexadecimal(choice.id)).into()),
            ("categories", categories),
            ("services", services),
            ("pending", Value::List(pending)),
        ])
        .to_json()
    });
    host::publish(state.as_deref().unwrap_or("null"))
}

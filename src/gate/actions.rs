//! `data-portcullis` actions: what a click does (contract §3).

use portcullis_core::{spelling, Act, Code, Problem, Source};
use web_sys::Element;

use super::{api, dialog, execute, host, markup, notice, placeholder, release, report, with};

const ACTIONS: [&str; 9] = ["accept-all", "reject-all", "preferences", "save", "close", "withdraw", "accept:", "reject:", "load-once"];

/// Runs the action of a clicked element; whether it was one. `trusted` says that the visitor clicked, and no script.
pub fn act(action: &str, element: &Element, trusted: bool) -> bool {
    let part = element.closest("[data-portcullis-part]").ok().flatten().and_then(|part| part.get_attribute("data-portcullis-part"));
    let source = match part.as_deref() {
        Some("notice") => Source::Notice,
        Some("preferences") => Source::Preferences,
        Some("placeholder") => Source::Embed,
        _ => Source::Api,
    };
    let trusted = trusted || with(|gate| gate.config.allow_synthetic_clicks) == Some(true);
    let all = |granted: bool| match source {
        Source::Notice if with(|gate| gate.decision.asks()) == Some(true) => Act::Pending(granted),
        _ => Act::All(granted),
    };
    match action {
        "accept-all" => choose(trusted, &all(true), source),
        "reject-all" => choose(true, &all(false), source),
        "withdraw" => choose(true, &Act::All(false), source),
        "preferences" => dialog::show(),
        "close" => dialog::hide(),
        "save" => {
            if let Some(act) = dialog::ticked() {
                let trusted = trusted || !grants_more(&act);
                choose(trusted, &act, source);
            }
        }
        "load-once" => load_once(element, trusted),
        _ => return one(action, trusted, source),
    }
    true
}

/// `accept:ID` and `reject:ID`.
fn one(action: &str, trusted: bool, source: Source) -> bool {
    let (verb, id) = action.split_once(':').unwrap_or((action, ""));
    let granted = verb == "accept";
    if !granted && verb != "reject" {
        let near = portcullis_core::shape::did_you_mean(spelling::nearest(action, ACTIONS));
        report::tell_once(&Problem::new(Code::UnknownId, "", &["data-portcullis=\"", action, "\" is not an action", &near]));
        return false;
    }
    if let Some(act) = api::answers(&[id.into()], granted) {
        choose(trusted || !granted, &act, source);
    }
    true
}

/// Makes a choice on the visitor's behalf, if it was the visitor.
fn choose(trusted: bool, act: &Act, source: Source) {
    if !trusted {
        return synthetic();
    }
    execute::commit(act, source);
    notice::status("status.saved");
    dialog::hide();
    dialog::settle_focus();
}

fn synthetic() {
    let parts = ["a click made by a script was to grant something; only a visitor's own click can (see allowSyntheticClicks)"];
    report::tell_once(&Problem::new(Code::SyntheticClick, "", &parts));
}

/// Whether an act grants something that is not granted already.
fn grants_more(act: &Act) -> bool {
    let Act::Set(answers) = act else { return true };
    answers.iter().any(|(index, granted)| *granted && with(|gate| gate.decision.granted(*index)) != Some(true))
}

/// Opens one embed for this page view, and stores nothing.
fn load_once(button: &Element, trusted: bool) {
    if !trusted {
        return synthetic();
    }
    let Some(element) = placeholder::element_of(button) else { return };
    // faulty marks stay closed, whoever clicks
    if markup::Marks::of(&element).allowed().is_some() && host::mark(&element) {
        release::offer(vec![release::Job::new(element, true)]);
    }
}

//! The one place where a plan becomes effects.

use portcullis_core::{choice::Choice, decide, plan, record::Circumstances, record::Event, Act, Code, Context, Effect, Problem, Source, Stamp, Value};
use wasm_bindgen::JsValue;

use super::{api, context, erase, host, markup, notice, report, with};

/// A choice was made: writes it, reads it back, and carries out what follows.
pub(super) fn commit(act: &Act, source: Source) {
    let random = (0..4).fold(0u128, |number, _| number << 32 | u128::from(host::random()));
    let written = with(|gate| {
        let stamp = Stamp { now: host::now() as u64, id: random, gpc: gate.gpc && gate.config.honor_gpc };
        let choice = Choice::after(&gate.config, &gate.decision, act, stamp);
        host::set_cookie(&portcullis_core::cookie::keep(&gate.config.cookie, &choice.encode(), gate.insecure_localhost));
        let kept = decide(&gate.config, &context(&gate.config, gate.gpc));
        let blocked = kept.choice.as_ref().is_none_or(|kept| kept.id != choice.id);
        if !blocked {
            return (Some(kept), false);
        }
        // What cannot be kept grants nothing; a refusal holds for this page all the same.
        let mut refusal = choice;
        refusal.answers.retain(|(_, granted)| !granted);
        let refused = !refusal.answers.is_empty();
        let held = Context { now: stamp.now, cookies: vec![refusal.encode()], gpc: gate.gpc };
        (refused.then(|| decide(&gate.config, &held)), true)
    });
    let Some((decision, blocked)) = written else { return };
    if blocked {
        let parts = ["the browser did not keep the cookie, so the choice is not stored and nothing was granted"];
        report::tell(&Problem::new(Code::CookieBlocked, "", &parts));
        notice::tell("status.cookieBlocked");
    }
    if let Some(decision) = decision {
        change(decision, Some(source));
    }
}

/// The stored choice was removed: everything is as on a first visit.
pub(super) fn forget() {
    let decision = with(|gate| {
        erase::forget_choice(gate);
        decide(&gate.config, &context(&gate.config, gate.gpc))
    });
    if let Some(decision) = decision {
        change(decision, None);
    }
}

/// Lets `decision` hold from now on.
fn change(decision: portcullis_core::Decision, source: Option<Source>) {
    let planned = with(|gate| {
        let effects = plan(&gate.config, &decision, Some(&gate.decision), &gate.released);
        let before = core::mem::replace(&mut gate.decision, decision);
        if !effects.is_empty() {
            gate.called = false;
            gate.circumstances = source.map(|source| Circumstances {
                event: Event::between(&gate.config, &before, &gate.decision),
                source,
                language: gate.texts.language.clone(),
                texts: gate.texts.to_value().to_json(),
                configuration: gate.text.clone(),
                previous: before.choice.as_ref().map(|choice| choice.id),
            });
            gate.source = source.filter(|_| gate.decision.decided());
        }
        effects
    });
    if let Some(effects) = planned {
        let previous = api::publish();
        run(effects, Some(previous));
    }
}

/// Carries out a plan in its order. `previous` is the published state before, for `portcullis:change`.
pub(super) fn run(effects: Vec<Effect>, previous: Option<JsValue>) {
    let mut erased = Value::Null;
    for effect in effects {
        match effect {
            Effect::Signal(call) => host::signal(call.global, &Value::List(call.arguments).to_json()),
            Effect::Erase(targets) => erased = erase::erase(&targets),
            // the notice goes in the same frame as the click, before any released script takes its time
            Effect::Release => {
                notice::sync();
                markup::scan(None);
            }
            Effect::Notice(_) => notice::sync(),
            Effect::Announce => {
                let source = with(|gate| gate.source).flatten().map(Source::as_str);
                let report = if erased == Value::Null { erase::nothing() } else { core::mem::replace(&mut erased, Value::Null) };
                let detail = Value::object([("source", source.into()), ("report", report)]);
                host::announce(previous.as_ref().unwrap_or(&JsValue::NULL), &detail.to_json());
            }
            Effect::Reload => host::reload(),
        }
    }
}

//! Erasure carried out: cookies and web storage at once, databases and caches as soon as the browser does it.

use portcullis_core::{
    cookie,
    erase::{domains, paths, removal, Targets},
    Value,
};

use super::{host, with, Gate};

/// Removes what has to go and says what went and what survived.
pub(super) fn erase(targets: &Targets) -> Value {
    let Some(page) = with(|gate| gate.host.clone()) else { return nothing() };
    let named = || -> Vec<String> { cookie_names().into_iter().filter(|name| targets.cookie(name).is_some()).collect() };
    let names = named();
    if !names.is_empty() {
        remove_cookies(targets, &names, &page);
    }
    let survivors = if names.is_empty() { Vec::new() } else { named() };
    let gone = names.iter().filter(|name| !survivors.contains(name));
    let cookies = gone.map(|name| name.as_str().into()).collect();
    let mut survived: Vec<Value> = survivors.iter().map(|name| name.as_str().into()).collect();
    let mut storage = Vec::new();
    for area in ["local", "session"] {
        if targets.storage.iter().any(|(of, _)| *of == area) {
            for key in host::keys(area).into_iter().filter(|key| targets.storage(area, key)) {
                host::remove_key(area, &key);
                let left = host::keys(area).contains(&key);
                let named = Value::Text([area, ":", &key].concat());
                if left { &mut survived } else { &mut storage }.push(named);
            }
        }
    }
    let large = targets.storage.iter().filter(|(area, _)| *area == "indexeddb" || *area == "cache");
    let unreachable: Vec<Value> = large.map(|(area, key)| Value::Text([area, ":", key].concat())).collect();
    if !unreachable.is_empty() {
        host::erase_large();
    }
    Value::object([
        ("cookies", Value::List(cookies)),
        ("storage", Value::List(storage)),
        ("survived", Value::List(survived)),
        ("unreachable", Value::List(unreachable)),
    ])
}

/// The report of an erasure that had nothing to do.
pub(super) fn nothing() -> Value {
    let empty = || Value::List(Vec::new());
    Value::object([("cookies", empty()), ("storage", empty()), ("survived", empty()), ("unreachable", empty())])
}

/// Whether a database or cache of that name has to go.
#[must_use]
pub fn erasable(area: &str, name: &str) -> bool {
    with(|gate| portcullis_core::erase::targets(&gate.config, &gate.decision).storage(area, name)) == Some(true)
}

fn cookie_names() -> Vec<String> {
    let mut names: Vec<String> = cookie::pairs(&host::cookies()).map(|(name, _)| name.into()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// A cookie does not tell where it was set, so each is removed wherever it may be: the likeliest place first.
fn remove_cookies(targets: &Targets, names: &[String], page: &str) {
    let path = host::path();
    for partitioned in [false, true] {
        for name in names {
            let Some(pattern) = targets.cookie(name) else { continue };
            for domain in domains(page, pattern.domain.as_deref()) {
                for path in paths(&path, pattern.path.as_deref()) {
                    host::set_cookie(&removal(name, domain, path, partitioned));
                }
            }
        }
        if !cookie_names().iter().any(|name| names.contains(name)) {
            return;
        }
    }
}

/// Removes the choice wherever this page can reach it.
pub(super) fn forget_choice(gate: &Gate) {
    let path = host::path();
    host::set_cookie(&cookie::forget(&gate.config.cookie, gate.insecure_localhost));
    for domain in domains(&gate.host, gate.config.cookie.domain.as_deref()) {
        for path in paths(&path, Some(&gate.config.cookie.path)) {
            host::set_cookie(&removal(&gate.config.cookie.name, domain, path, false));
        }
    }
}

/// Of several cookies with the choice's name only the one that counts is kept.
pub(super) fn tidy_choice() {
    with(|gate| {
        if let (true, Some(choice)) = (gate.decision.strays, &gate.decision.choice) {
            let value = choice.encode();
            forget_choice(gate);
            host::set_cookie(&cookie::keep(&gate.config.cookie, &value, gate.insecure_localhost));
        }
    });
}

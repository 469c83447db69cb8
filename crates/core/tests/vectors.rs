//! Decisions that any implementation has to make alike: `vectors/decisions.json`. Its cookies were written by the Python
//! program in `docs/cookie.md`, its expectations by hand. A condition that is no condition is expected to be `null`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what must hold by failing")]

use portcullis_core::{Config, Context, decide};
use serde_json::{Value, json};

#[test]
fn decisions() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("vectors/decisions.json")).unwrap();
    assert!(vectors.len() >= 29);
    for vector in &vectors {
        let name = vector["name"].as_str().unwrap();
        let (config, _) = Config::read(&vector["config"].to_string());
        let cookies = vector["cookies"].as_array().unwrap().iter().map(|cookie| cookie.as_str().unwrap().into()).collect();
        let context = Context { now: vector["now"].as_u64().unwrap(), cookies, gpc: vector["gpc"].as_bool().unwrap() };
        let decision = decide(&config, &context);
        let ids = |holds: &dyn Fn(usize) -> bool| -> Vec<&str> {
            config.ids().enumerate().filter(|(index, _)| holds(*index)).map(|(_, id)| id).collect()
        };
        let asked = vector["expect"]["conditions"].as_object().unwrap();
        let conditions: serde_json::Map<_, _> =
            asked.keys().map(|condition| (condition.clone(), json!(decision.allows(&config, condition).ok()))).collect();
        let found = json!({
            "mode": decision.mode.as_str(),
            "decided": decision.decided(),
            "granted": ids(&|index| decision.granted(index)),
            "pending": ids(&|index| decision.pending(index)),
            "conditions": conditions,
        });
        assert_eq!(found, vector["expect"], "{name}");
    }
}

#[test]
fn vectors_are_told_apart_by_their_names() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("vectors/decisions.json")).unwrap();
    let names: std::collections::BTreeSet<_> = vectors.iter().map(|vector| vector["name"].as_str().unwrap()).collect();
    assert_eq!(names.len(), vectors.len());
}

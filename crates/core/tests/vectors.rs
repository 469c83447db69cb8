//! Decisions that any implementation has to make alike: `vectors/decisions.json`. Its cookies were written by the Python
//! program in `docs/cookie.md`, its expectations by hand. A condition that is no condition is expected to be `null`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what must hold by failing")]

use portcullis_core::{Act, Choice, Config, Context, Stamp, decide};
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

/// Regions × signals × choices: `vectors/regimes.json`, written from the laws that each row names and not from this code. The end-to-end
/// suite plays a sample of it in browsers.
#[test]
fn regimes() {
    let table: Value = serde_json::from_str(include_str!("vectors/regimes.json")).unwrap();
    let rows = table["rows"].as_array().unwrap();
    let distinct = |field: &str| rows.iter().map(|row| row[field].to_string()).collect::<std::collections::BTreeSet<_>>().len();
    assert_eq!((rows.len(), distinct("region"), distinct("signal"), distinct("choice")), (144, 12, 4, 3));
    for row in rows {
        assert!(row["source"].as_str().is_some_and(|source| source.len() > 5), "{row}");
        let mut site = table["config"].clone();
        let signal = row["signal"].as_str().unwrap();
        if row["region"].is_string() {
            site["region"] = row["region"].clone();
        }
        if signal == "gpc ignored" {
            site["gpc"] = json!("ignore");
        }
        let (config, problems) = Config::read(&site.to_string());
        assert_eq!(problems, [], "{row}");
        let now = 1_434_024_000_000;
        let judged = |cookies: Vec<String>, gpc| decide(&config, &Context { now, cookies, gpc });
        let then = matches!(signal, "gpc" | "gpc ignored");
        let cookies = match row["choice"].as_str().unwrap() {
            "none" => vec![],
            choice => {
                let stamp = Stamp { now, id: 7, gpc: then && config.honor_gpc };
                vec![Choice::after(&config, &judged(vec![], then), &Act::All(choice == "accepted"), stamp).encode()]
            }
        };
        let decision = judged(cookies, signal != "none");
        let runs: Vec<_> = ["counter", "film", "ads"].into_iter().filter(|id| decision.granted(config.find(id).unwrap())).collect();
        let found = json!({ "mode": decision.mode.as_str(), "runs": runs, "asks": decision.asks() });
        assert_eq!(found, json!({ "mode": row["mode"], "runs": row["runs"], "asks": row["asks"] }), "{row}");
    }
}

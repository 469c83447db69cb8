//! Texts of every language, `locales/TAG.json`: the same keys and slots as the English, no markup, and labels that fit their buttons.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use crate::project::Project;

const FOLDER: &str = "locales";

/// How long a label may be, characters: two of the largest stand side by side in a notice 360 pixels wide.
const LIMITS: [(&str, usize); 13] = [
    ("action.acceptAll", 24),
    ("action.rejectAll", 24),
    ("action.preferences", 24),
    ("action.save", 28),
    ("action.close", 16),
    ("action.copyRecord", 40),
    ("action.downloadRecord", 40),
    ("action.eraseChoice", 40),
    ("action.loadOnce", 26),
    ("action.alwaysAllow", 26),
    ("preferences.new", 14),
    ("preferences.required", 24),
    ("notice.title", 60),
];

/// How much longer one of «accept all» and «reject all» may be than the other: equally prominent (EDPB Cookie Banner Taskforce, report of
/// 17 January 2023, ¶17-18; CNIL 2020-092 §34).
const PAIR: f64 = 1.6;

type Texts = Map<String, Value>;

/// Every fault of every language.
pub(crate) fn faults(project: &Project) -> Result<Vec<String>> {
    let english = read(project, "en")?;
    let mut tags = Vec::new();
    for file in fs::read_dir(project.root.join(FOLDER)).context("cannot list locales/")? {
        let path = file.context("cannot list locales/")?.path();
        tags.extend(path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned));
    }
    tags.sort();
    let mut found = Vec::new();
    for tag in tags {
        found.extend(of_language(&english, &read(project, &tag)?).into_iter().map(|fault| format!("locales/{tag}.json: {fault}")));
    }
    Ok(found)
}

fn read(project: &Project, tag: &str) -> Result<Texts> {
    let path = format!("{FOLDER}/{tag}.json");
    serde_json::from_str(&project.read(&path)?).with_context(|| format!("{path} is not a JSON object"))
}

fn of_language(english: &Texts, texts: &Texts) -> Vec<String> {
    let mut found: Vec<_> = english.keys().filter(|key| !texts.contains_key(*key)).map(|key| format!("{key} is missing")).collect();
    if found.is_empty() && !texts.keys().eq(english.keys()) {
        found.push("the keys are not those of en.json, in its order".to_owned());
    }
    for (key, value) in texts {
        let Some(text) = value.as_str().filter(|text| !text.trim().is_empty()) else {
            found.push(format!("{key} is no text"));
            continue;
        };
        let wanted = english.get(key).and_then(Value::as_str).unwrap_or_default();
        if slots(text) != slots(wanted) {
            found.push(format!("{key} has the slots {:?}, not {:?}", slots(text), slots(wanted)));
        }
        if text.contains(['<', '>', '!', '\n']) || text.trim() != text {
            found.push(format!("{key} has markup, an exclamation or space around it: {text}"));
        }
        let length = text.chars().count();
        if let Some((_, limit)) = LIMITS.iter().find(|(limited, limit)| limited == key && length > *limit) {
            found.push(format!("{key} has {length} characters, {limit} fit: {text}"));
        }
    }
    let length = |key: &str| texts.get(key).and_then(Value::as_str).map_or(1, |text| text.chars().count());
    let (accept, reject) = (length("action.acceptAll"), length("action.rejectAll"));
    #[allow(clippy::cast_precision_loss, reason = "a few dozen characters")]
    if accept.max(reject) as f64 > accept.min(reject) as f64 * PAIR {
        found.push(format!("accept ({accept}) and reject ({reject}) are not of one length"));
    }
    found
}

/// The slots of a text, `{name}`, sorted.
fn slots(text: &str) -> Vec<&str> {
    let mut found: Vec<_> = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(json: &str) -> Texts {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn each_fault_is_found() {
        let english = texts(r#"{"notice.title":"Hello {name}","action.acceptAll":"Accept","action.rejectAll":"Reject"}"#);
        let faults = |json| of_language(&english, &texts(json)).join("; ");
        assert_eq!(faults(r#"{"notice.title":"Salut {name}","action.acceptAll":"Oui","action.rejectAll":"Non"}"#), "");
        for (json, fault) in [
            (r#"{"notice.title":"Salut {name}","action.acceptAll":"Oui"}"#, "action.rejectAll is missing"),
            (r#"{"action.acceptAll":"Oui","notice.title":"Salut {name}","action.rejectAll":"Non"}"#, "in its order"),
            (r#"{"notice.title":"Salut","action.acceptAll":"Oui","action.rejectAll":"Non"}"#, "has the slots []"),
            (r#"{"notice.title":"Salut {name}","action.acceptAll":"Oui!","action.rejectAll":"Non"}"#, "an exclamation"),
            (r#"{"notice.title":"Salut {name}","action.acceptAll":"Tout accepter","action.rejectAll":"Non"}"#, "not of one length"),
            (r#"{"notice.title":"Salut {name}","action.acceptAll":"Tout accepter sans exception","action.rejectAll":"Non"}"#, "24 fit"),
            (r#"{"notice.title":"Salut {name}","action.acceptAll":"","action.rejectAll":"Non"}"#, "is no text"),
        ] {
            assert!(faults(json).contains(fault), "{json}: {}", faults(json));
        }
    }
}

//! Signals: what each vendor's own consent switch is told, from the one decision.

use alloc::{string::String, vec::Vec};

use crate::{Config, Decision, Value};

/// The consent types of Google Consent Mode v2 (Google Tag Platform, «Consent mode reference»).
pub const GOOGLE_TYPES: &[&str] = &[
    "ad_storage",
    "ad_user_data",
    "ad_personalization",
    "analytics_storage",
    "functionality_storage",
    "personalization_storage",
    "security_storage",
];

/// Which types stand for the built-in categories (contract §6); own ones are named in `signals.google.map`.
const BY_CATEGORY: [(&str, &[&str]); 4] = [
    ("analytics", &["analytics_storage"]),
    ("marketing", &["ad_storage", "ad_user_data", "ad_personalization"]),
    ("functional", &["functionality_storage", "personalization_storage"]),
    ("necessary", &["security_storage"]),
];

/// Whether a call states what holds before a choice, or what was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Before anything else on the page.
    Default,
    /// Once per decision, and once on every later page.
    Update,
}

/// One call to a vendor's interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The global it goes to: `dataLayer`, `uetq`, `clarity` or `fbq`.
    pub global: &'static str,
    /// Its arguments.
    pub arguments: Vec<Value>,
}

fn word(granted: bool) -> Value {
    (if granted { "granted" } else { "denied" }).into()
}

/// What the vendors are told at `moment`. The default denies whatever is not required, whoever the visitor is.
#[must_use]
pub fn calls(config: &Config, decision: &Decision, moment: Moment) -> Vec<Call> {
    let Some(signals) = config.source.get("signals") else { return Vec::new() };
    let wants = |vendor: &str| signals.get(vendor).is_some_and(|value| *value != Value::Flag(false));
    let granted = |kind: &str| type_granted(config, decision, moment, kind);
    let name = if moment == Moment::Default { "default" } else { "update" };
    let mut calls = Vec::new();
    if wants("google") {
        let types = GOOGLE_TYPES.iter().map(|kind| (String::from(*kind), word(granted(kind)))).collect();
        calls.push(Call { global: "dataLayer", arguments: alloc::vec!["consent".into(), name.into(), Value::Object(types)] });
    }
    let ads = granted("ad_storage");
    if wants("microsoftUet") {
        // Microsoft Advertising knows ad_storage alone
        let types = Value::object([("ad_storage", word(ads))]);
        calls.push(Call { global: "uetq", arguments: alloc::vec!["consent".into(), name.into(), types] });
    }
    if wants("clarity") {
        // Microsoft Learn, «Clarity consent API v2»: the S is a capital
        let types = Value::object([("ad_Storage", word(ads)), ("analytics_Storage", word(granted("analytics_storage")))]);
        calls.push(Call { global: "clarity", arguments: alloc::vec!["consentv2".into(), types] });
    }
    if wants("meta") {
        calls.push(Call { global: "fbq", arguments: alloc::vec!["consent".into(), (if ads { "grant" } else { "revoke" }).into()] });
    }
    calls
}

/// Which of [`GOOGLE_TYPES`] are granted at `moment`, the first type in the lowest bit.
#[must_use]
pub fn types(config: &Config, decision: &Decision, moment: Moment) -> u8 {
    (0..).zip(GOOGLE_TYPES).map(|(bit, kind)| u8::from(type_granted(config, decision, moment, kind)) << bit).sum()
}

/// A type is granted when something stands for it and everything that does is granted. An id of the owner's map that is
/// not declared is not granted; of the built-in categories those count that are declared and not in the map.
fn type_granted(config: &Config, decision: &Decision, moment: Moment, kind: &str) -> bool {
    let map = &config.google_map;
    let granted = |id: &str| {
        config.find(id).is_some_and(|index| match moment {
            Moment::Default => config.required(index),
            Moment::Update => decision.granted(index) && !decision.sale_refused(config, index),
        })
    };
    let mut stands = false;
    for (id, of) in map {
        if of == kind {
            stands = true;
            if !granted(id) {
                return false;
            }
        }
    }
    for (id, kinds) in BY_CATEGORY {
        if kinds.contains(&kind) && !map.iter().any(|(mapped, _)| mapped == id) && config.find(id).is_some() {
            stands = true;
            if !granted(id) {
                return false;
            }
        }
    }
    stands
}

#[cfg(test)]
mod tests;

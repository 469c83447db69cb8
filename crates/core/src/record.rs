//! The record of consent: what a controller shows to demonstrate a choice (GDPR Art. 7(1)).

use alloc::{string::String, vec::Vec};

use crate::{Choice, Config, Decision, Source, Value, choice::hexadecimal};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A first choice that grants something.
    Given,
    /// A choice that grants nothing.
    Refused,
    /// A later choice that grants something.
    Changed,
    /// A later choice that takes back all that was granted.
    Withdrawn,
}

impl Event {
    /// Its name in the record.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Event::Given => "given",
            Event::Refused => "refused",
            Event::Changed => "changed",
            Event::Withdrawn => "withdrawn",
        }
    }

    /// What the step from one decision to the next was.
    #[must_use]
    pub fn between(config: &Config, before: &Decision, now: &Decision) -> Event {
        let grants = |decision: &Decision| (0..config.len()).any(|index| decision.granted(index) && !config.required(index));
        match (before.decided(), grants(before), grants(now)) {
            (true, true, false) => Event::Withdrawn,
            (_, _, false) => Event::Refused,
            (false, _, true) => Event::Given,
            (true, _, true) => Event::Changed,
        }
    }
}

/// What the gate adds to a record made on this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circumstances {
    /// What happened.
    pub event: Event,
    /// Where the choice came from.
    pub source: Source,
    /// The language of the texts shown.
    pub language: String,
    /// FNV-1a of the texts shown.
    pub texts: u64,
    /// FNV-1a of the configuration as it stood in the page.
    pub configuration: u64,
    /// Id of the choice before this one.
    pub previous: Option<u128>,
}

/// The record of `decision`, an object; nothing while undecided. On later views, without `circumstances`, it holds what
/// the cookie holds. There is no IP address, no user agent and no visitor id in it.
#[must_use]
pub fn record(config: &Config, decision: &Decision, domain: &str, circumstances: Option<&Circumstances>) -> Option<Value> {
    let choice = decision.choice.as_ref()?;
    let ids = |granted: bool| -> Value {
        let ids = config.ids().enumerate().filter(|(index, _)| asked(config, choice, *index) && decision.granted(*index) == granted);
        Value::List(ids.map(|(_, id)| id.into()).collect())
    };
    let text = |value: Option<&str>| Value::from(value);
    let part = |part: &str, field: &str| text(config.source.get(part).and_then(|part| part.text_of(field)));
    let made = |pick: fn(&Circumstances) -> Value| circumstances.map_or(Value::Null, pick);
    let members = [
        ("schemaVersion", Value::Whole(1)),
        ("id", hexadecimal(choice.id).into()),
        ("event", made(|c| c.event.as_str().into())),
        ("time", Value::Whole(i64::try_from(choice.time).unwrap_or_default())),
        ("source", text(Some(circumstances.map_or(Source::Stored, |c| c.source).as_str()))),
        ("granted", ids(true)),
        ("denied", ids(false)),
        ("policyVersion", part("policy", "version")),
        ("policyUrl", part("policy", "url")),
        ("textsHash", made(|c| hash(c.texts).into())),
        ("configurationHash", made(|c| hash(c.configuration).into())),
        ("language", made(|c| c.language.as_str().into())),
        ("mode", choice.mode.as_str().into()),
        ("region", text(config.region.as_deref())),
        ("controller", part("controller", "name")),
        ("domain", domain.into()),
        ("previousId", made(|c| c.previous.map(hexadecimal).into())),
    ];
    Some(Value::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect::<Vec<_>>()))
}

fn asked(config: &Config, choice: &Choice, index: usize) -> bool {
    !config.required(index) && choice.answer(config, index).is_some()
}

/// 16 hexadecimal digits: they tell versions of a text apart.
fn hash(fingerprint: u64) -> String {
    hexadecimal(fingerprint.into()).split_off(16)
}

#[cfg(test)]
mod tests;

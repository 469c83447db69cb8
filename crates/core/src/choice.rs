//! The stored choice: who was asked, what they answered, when, and under what.

use alloc::{string::String, vec::Vec};

use crate::{Config, Decision, context::Mode, fingerprint};

mod codec;
pub(crate) use codec::MAX_ANSWERS;
pub use codec::MAX_LENGTH;

/// A visitor's choice as the cookie holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// When it was made, milliseconds since 1970.
    pub time: u64,
    /// The record's random id.
    pub id: u128,
    /// The mode it was made under.
    pub mode: Mode,
    /// Whether Global Privacy Control was signalled when it was made.
    pub gpc: bool,
    /// Fingerprint of the policy version it was made under, 30 bits.
    pub policy: u32,
    /// Fingerprint (29 bits) and answer of every category and service asked.
    pub answers: Vec<(u32, bool)>,
}

/// What the caller adds to a choice: the time and a random number, which the core has no way to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Now, milliseconds since 1970.
    pub now: u64,
    /// 128 random bits.
    pub id: u128,
    /// Whether Global Privacy Control is signalled.
    pub gpc: bool,
}

/// Something the visitor, or the page, did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Answers everything with the same answer (`acceptAll`, `rejectAll`, `withdraw`).
    All(bool),
    /// Answers what has not been asked before: the notice's buttons.
    Pending(bool),
    /// Answers these ids, by index. A category takes its services with it, unless they are named too.
    Set(Vec<(usize, bool)>),
}

/// Longest a cookie may be in the future before it is not believed: clocks differ, but not by more than a day.
const CLOCK_TOLERANCE: u64 = 86_400_000;

impl Choice {
    /// The answer to the id at `index`, if it was asked.
    #[must_use]
    pub fn answer(&self, config: &Config, index: usize) -> Option<bool> {
        let fingerprint = config.fingerprints.get(index)?;
        self.answers.iter().find(|(asked, _)| asked == fingerprint).map(|(_, answer)| *answer)
    }

    /// Whether it holds today: made under this policy version, not too old, not from the future.
    #[must_use]
    pub fn holds(&self, config: &Config, now: u64) -> bool {
        let lifetime = u64::from(config.cookie.days) * 86_400_000;
        self.policy == policy_fingerprint(config)
            && self.time <= now.saturating_add(CLOCK_TOLERANCE)
            && now < self.time.saturating_add(lifetime)
    }

    /// The choice after `act`: what was answered before stands, unless the act answers it.
    ///
    /// Answers to ids that this page does not declare are kept, because another page of the site may; but who refuses
    /// everything refuses those too. Required ids are not asked, so they have no answer. A grant that does not count here is
    /// not kept: its id is asked anew.
    #[must_use]
    pub fn after(config: &Config, before: &Decision, act: &Act, stamp: Stamp) -> Choice {
        let earlier = before.choice.as_ref();
        // Not carried over, because in the new choice they would look like more than they were: grants given where
        // silence counted as consent (GDPR recital 32), and grants of what may be sold from before the signal.
        let silent = before.mode == Mode::OptIn && earlier.is_some_and(|earlier| earlier.mode != Mode::OptIn);
        let signalled = stamp.gpc && earlier.is_some_and(|earlier| !earlier.gpc);
        let stands = |granted: bool, may_sell: bool| !(granted && (silent || signalled && may_sell));
        let mut answers = Vec::new();
        for (index, fingerprint) in config.fingerprints.iter().enumerate() {
            let said = match act {
                _ if config.required(index) => None,
                Act::All(answer) => Some(*answer),
                Act::Pending(answer) => before.pending(index).then_some(*answer),
                Act::Set(answers) => named(config, answers, index),
            };
            let kept = || {
                earlier?.answer(config, index).filter(|granted| stands(*granted, config.service(index).is_some_and(|service| service.sale)))
            };
            if let Some(answer) = said.or_else(kept) {
                answers.push((*fingerprint, answer));
            }
        }
        for (asked, granted) in earlier.map_or(&[][..], |earlier| &earlier.answers) {
            // what this page declares is never cut off; what only other pages declare may be sold
            if answers.len() < MAX_ANSWERS && config.fingerprints.iter().all(|known| known != asked) && stands(*granted, true) {
                answers.push((*asked, *granted && *act != Act::All(false)));
            }
        }
        Choice { time: stamp.now, id: stamp.id, mode: before.mode, gpc: stamp.gpc, policy: policy_fingerprint(config), answers }
    }
}

impl Act {
    /// What the act refuses, if it refuses anything.
    #[must_use]
    pub fn refusals(mut self) -> Option<Act> {
        if let Act::Set(answers) = &mut self {
            answers.retain(|(_, granted)| !granted);
        }
        let refuses = match &self {
            Act::All(granted) | Act::Pending(granted) => !granted,
            Act::Set(answers) => !answers.is_empty(),
        };
        refuses.then_some(self)
    }
}

/// The answer an act gives to one id: its own, or else its category's.
fn named(config: &Config, answers: &[(usize, bool)], index: usize) -> Option<bool> {
    let own = |index: usize| answers.iter().rev().find(|(named, _)| *named == index).map(|(_, answer)| *answer);
    own(index).or_else(|| own(config.service(index)?.category))
}

/// Fingerprint of the policy version.
#[must_use]
pub(crate) fn policy_fingerprint(config: &Config) -> u32 {
    fingerprint::short(&["p:", &config.policy_version], 30)
}

/// The record's id as pages see it: 32 hexadecimal digits.
#[must_use]
pub fn hexadecimal(number: u128) -> String {
    let mut digits = String::new();
    for at in (0..32).rev() {
        digits.push(char::from_digit((number >> (at * 4)) as u32 & 15, 16).unwrap_or_default());
    }
    digits
}

#[cfg(test)]
mod tests;

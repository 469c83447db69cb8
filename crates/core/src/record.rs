//! What a choice was, for the record of consent: what a controller shows to demonstrate it (GDPR Art. 7(1)). The gate writes the
//! record, in `src/gate/record.js`.

use crate::{Decision, Reason};

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
    pub fn between(before: &Decision, now: &Decision) -> Event {
        let grants = |decision: &Decision| decision.verdicts.iter().any(|verdict| verdict.granted && verdict.reason != Reason::Required);
        match (before.decided(), grants(before), grants(now)) {
            (true, true, false) => Event::Withdrawn,
            (_, _, false) => Event::Refused,
            (false, _, true) => Event::Given,
            (true, _, true) => Event::Changed,
        }
    }
}

#[cfg(test)]
mod tests;

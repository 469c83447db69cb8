//! Signals: which consent types are granted. Each vendor's own words for them are the gate's.

use crate::{Config, Decision};

/// The consent types of Google Consent Mode v2 (Google Tag Platform, «Consent mode reference»). A set of them is a byte, the
/// first type in the lowest bit.
pub const GOOGLE_TYPES: &[&str] = &[
    "ad_storage",
    "ad_user_data",
    "ad_personalization",
    "analytics_storage",
    "functionality_storage",
    "personalization_storage",
    "security_storage",
];

/// The types that a built-in category stands for (contract §6); own ones are named in `signals.google.map`.
pub(crate) fn built_in(category: &str) -> u8 {
    match category {
        "analytics" => 0b000_1000,
        "marketing" => 0b000_0111,
        "functional" => 0b011_0000,
        "necessary" => 0b100_0000,
        _ => 0,
    }
}

/// Whether vendors are told what holds before a choice, or what was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Before anything else on the page.
    Default,
    /// Once per decision, and once on every later page.
    Update,
}

/// Which of [`GOOGLE_TYPES`] are granted at `moment`: those that something stands for, where all that stands for it is
/// granted. The default denies whatever is not required, whoever the visitor is.
#[must_use]
pub fn types(config: &Config, decision: &Decision, moment: Moment) -> u8 {
    let (mut stands, mut denied) = (0, config.orphaned_types);
    for (index, types) in config.types.iter().enumerate() {
        let granted = match moment {
            Moment::Default => config.required(index),
            Moment::Update => decision.granted(index) && !decision.sale_refused(config, index),
        };
        stands |= types;
        denied |= if granted { 0 } else { *types };
    }
    stands & !denied
}

#[cfg(test)]
mod tests;

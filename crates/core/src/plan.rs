//! The plan: everything a page has to do about a decision, in the order of contract §6, as data.

use alloc::{string::String, vec::Vec};

use crate::{
    Config, Decision,
    config::Withdrawal,
    erase::{self, Targets},
    signal::{self, Call, Moment},
};

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Tell a vendor.
    Signal(Call),
    /// Remove cookies and storage.
    Erase(Targets),
    /// Release what is allowed and has not been released on this page.
    Release,
    /// Tell the page: `portcullis:change`.
    Announce,
    /// Show the notice, or take it away.
    Notice(bool),
    /// Load the page anew: something that is refused now has run.
    Reload,
}

/// What to do now that `now` holds, after `before` held (nothing at the start of a page).
///
/// `released` lists the conditions of what has been released on this page. Planning the same decision again plans
/// nothing. The notice comes before the release, so that a click is answered on screen before any released script runs.
#[must_use]
pub fn plan(config: &Config, now: &Decision, before: Option<&Decision>, released: &[String]) -> Vec<Effect> {
    let mut effects = Vec::new();
    if before.is_some_and(|before| before.same(now)) {
        return effects;
    }
    let calls = |moment| signal::calls(config, now, moment).into_iter().map(Effect::Signal);
    let start = before.is_none();
    if start {
        effects.extend(calls(Moment::Default));
    }
    if now.decided() || !start || now.mode != crate::Mode::OptIn {
        effects.extend(calls(Moment::Update));
    }
    let targets = erase::targets(config, now);
    if !targets.cookies.is_empty() || !targets.storage.is_empty() {
        effects.push(Effect::Erase(targets));
    }
    let reload = before.is_some_and(|before| reloads(config, now, before, released));
    effects.push(Effect::Notice(now.asks() && !reload));
    if !reload {
        effects.push(Effect::Release);
    }
    if !start {
        effects.push(Effect::Announce);
    }
    if reload {
        effects.push(Effect::Reload);
    }
    effects
}

/// Whether something that has run is now refused, and the page is to be rid of it. What the visitor opened once, without
/// allowing it, was not allowed before either.
fn reloads(config: &Config, now: &Decision, before: &Decision, released: &[String]) -> bool {
    let allowed = |decision: &Decision, condition: &str| decision.allows(config, condition) == Ok(true);
    let asked = match config.withdrawal {
        Withdrawal::Auto => before.decided(),
        Withdrawal::Reload => true,
        Withdrawal::Stay => false,
    };
    let refuses = (0..config.len()).any(|index| before.granted(index) && !now.granted(index));
    asked && refuses && released.iter().any(|condition| allowed(before, condition) && !allowed(now, condition))
}

#[cfg(test)]
mod tests;

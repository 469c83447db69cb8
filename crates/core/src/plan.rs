//! The plan: everything a page has to do about a decision, in the order of contract §6, as data.

use alloc::{string::String, vec::Vec};

use crate::{Config, Decision, config::Withdrawal, signal::Moment};

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Tell the vendors: [`signal::calls`](crate::signal::calls).
    Signal(Moment),
    /// Remove cookies and storage: [`erase`](crate::erase).
    Erase,
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
    let start = before.is_none();
    if start {
        effects.push(Effect::Signal(Moment::Default));
    }
    if now.decided() || !start || now.mode != crate::Mode::OptIn {
        effects.push(Effect::Signal(Moment::Update));
    }
    let stores = |at: usize| config.services.get(at).is_some_and(|service| !service.cookies.is_empty() || !service.storage.is_empty());
    if (0..config.services.len()).any(|at| stores(at) && !now.granted(config.categories.len() + at)) {
        effects.push(Effect::Erase);
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

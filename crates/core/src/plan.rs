//! The plan: everything a page has to do about a decision, in the order of contract §6, as data.

use alloc::{string::String, vec::Vec};

use crate::{
    Config, Decision, Mode,
    config::{Service, Withdrawal},
    signal::Moment,
};

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
    if before.is_some_and(|before| before.same(now)) {
        return Vec::new();
    }
    let start = before.is_none();
    let stored = |service: &Service| !service.cookies.is_empty() || !service.storage.is_empty();
    let denied = |at: usize| !now.granted(config.categories.len() + at);
    let reload = before.is_some_and(|before| reloads(config, now, before, released));
    let effects = [
        (start, Effect::Signal(Moment::Default)),
        (now.decided() || !start || now.mode != Mode::OptIn, Effect::Signal(Moment::Update)),
        (config.services.iter().enumerate().any(|(at, service)| stored(service) && denied(at)), Effect::Erase),
        (true, Effect::Notice(now.asks() && !reload)),
        (!reload, Effect::Release),
        (!start, Effect::Announce),
        (reload, Effect::Reload),
    ];
    effects.into_iter().filter(|(wanted, _)| *wanted).map(|(_, effect)| effect).collect()
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

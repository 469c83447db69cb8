//! The plan: everything a page has to do about a decision, in the order of contract §6, as data.

use alloc::{string::String, vec::Vec};

use crate::{
    Config, Decision, Mode,
    config::{Service, Withdrawal},
};

/// One thing to do. As a byte it is a letter, which is how the gate's script hears of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Effect {
    /// Tell the vendors what holds before a choice: [`signal::types`](crate::signal::types).
    SignalDefault = b'd',
    /// Tell the vendors what was chosen.
    SignalUpdate = b'u',
    /// Remove cookies and storage: [`erase`](crate::erase).
    Erase = b'e',
    /// Show the notice.
    ShowNotice = b'n',
    /// Take the notice away.
    HideNotice = b'h',
    /// Release what is allowed and has not been released on this page.
    Release = b'r',
    /// Tell the page: `portcullis:change`.
    Announce = b'a',
    /// Load the page anew: something that is refused now has run.
    Reload = b'l',
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
    let reload = before.is_some_and(|before| reloads(config, now, before, released));
    let erases = |(at, service): (usize, &Service)| {
        !(now.granted(config.categories.len() + at) || service.cookies.is_empty() && service.storage.is_empty())
    };
    let notice = now.asks() && !reload;
    // a list to choose from, and one place that makes the plan: half the size of asking for each effect by itself, and a chain of adapters
    // would cost 90 bytes more
    let effects = [
        (start, Effect::SignalDefault),
        (now.decided() || !start || now.mode != Mode::OptIn, Effect::SignalUpdate),
        (config.services.iter().enumerate().any(erases), Effect::Erase),
        (notice, Effect::ShowNotice),
        (!notice, Effect::HideNotice),
        (!reload, Effect::Release),
        (!start, Effect::Announce),
        (reload, Effect::Reload),
    ];
    let mut plan = Vec::new();
    for (wanted, effect) in effects {
        if wanted {
            plan.push(effect);
        }
    }
    plan
}

/// Whether something is refused now, and something that has run is no longer allowed: the page is to be rid of it. What the
/// visitor opened once, without allowing it, is not among what was released.
fn reloads(config: &Config, now: &Decision, before: &Decision, released: &[String]) -> bool {
    let asked = match config.withdrawal {
        Withdrawal::Auto => before.decided(),
        Withdrawal::Reload => true,
        Withdrawal::Stay => false,
    };
    asked
        && before.verdicts.iter().zip(&now.verdicts).any(|(before, now)| before.granted && !now.granted)
        && released.iter().any(|condition| now.allows(config, condition) == Ok(false))
}

#[cfg(test)]
mod tests;

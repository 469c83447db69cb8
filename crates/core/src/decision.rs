//! The decision: what is granted, what is denied, and why.

use alloc::vec::Vec;

use crate::{
    Choice, Config, Context,
    condition::{self, Fault, Standing},
    context::Mode,
};

/// Why an id is granted or denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is required, so nobody is asked.
    Required,
    /// The visitor said so.
    Answered,
    /// The visitor has not been asked, and the mode waits for an answer, or the category was refused.
    NotAsked,
    /// The visitor has not been asked, and the mode does not wait.
    Mode,
    /// Global Privacy Control denies it.
    Gpc,
}

/// The verdict on one id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it is granted.
    pub granted: bool,
    /// Why.
    pub reason: Reason,
}

/// What holds on this page now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The mode for the visitor's region.
    pub mode: Mode,
    /// Whether Global Privacy Control was signalled and is honoured.
    pub gpc: bool,
    /// The stored choice that counts, if there is one.
    pub choice: Option<Choice>,
    /// A verdict for every id, categories first, then services.
    pub verdicts: Vec<Verdict>,
    /// Whether there were cookies of the choice's name that do not count: older, stale or damaged ones.
    pub strays: bool,
}

/// Judges the stored choice and decides about every id.
///
/// Of several cookies the newest one that holds counts. Without one the mode decides alone; anything that cannot be
/// read, is too old, or was made under another policy version is no choice at all.
#[must_use]
pub fn decide(config: &Config, context: &Context) -> Decision {
    let mode = config.mode();
    let gpc = context.gpc && config.honor_gpc;
    let mut choice: Option<Choice> = None;
    for value in &context.cookies {
        if let Some(found) = Choice::decode(value)
            && found.holds(config, context.now)
            && choice.as_ref().is_none_or(|known| known.time <= found.time)
        {
            choice = Some(found);
        }
    }
    let strays = context.cookies.len() > usize::from(choice.is_some());
    Decision::by(config, mode, gpc, choice, strays)
}

fn verdict(config: &Config, mode: Mode, gpc: bool, choice: Option<&Choice>, index: usize) -> Verdict {
    if config.required(index) {
        return Verdict { granted: true, reason: Reason::Required };
    }
    let answer = choice.and_then(|choice| choice.answer(config, index));
    // a grant from a mode where silence is consent is none where consent has to be given (GDPR Art. 4(11))
    let answer = answer.filter(|granted| !granted || mode != Mode::OptIn || choice.is_some_and(|choice| choice.mode == Mode::OptIn));
    // where the law exempts a service from consent it runs until refused, whatever holds for the others
    let service = config.service(index);
    let silence = if service.is_some_and(|service| service.exempt) { Mode::Notice } else { mode };
    // The signal refuses the sale of data (11 CCR §7025(c)). A grant made while it was on overrides it; one from before does not.
    let refused_by_signal = gpc && service.is_some_and(|service| service.sale);
    let overridden = answer.is_some() && choice.is_some_and(|choice| choice.gpc);
    if refused_by_signal && !overridden && answer != Some(false) && (answer.is_some() || silence != Mode::OptIn) {
        return Verdict { granted: false, reason: Reason::Gpc };
    }
    let category_refused = || choice?.answer(config, service?.category).map(|granted| !granted);
    match answer {
        Some(granted) => Verdict { granted, reason: Reason::Answered },
        // «services run until refused»: who has refused the category has refused what comes into it
        None if silence == Mode::OptIn || category_refused() == Some(true) => Verdict { granted: false, reason: Reason::NotAsked },
        None => Verdict { granted: true, reason: Reason::Mode },
    }
}

impl Decision {
    /// What holds under a mode, with a choice or without.
    pub(crate) fn by(config: &Config, mode: Mode, gpc: bool, choice: Option<Choice>, strays: bool) -> Decision {
        let verdicts = (0..config.len()).map(|index| verdict(config, mode, gpc, choice.as_ref(), index)).collect();
        Decision { mode, gpc, choice, verdicts, strays }
    }

    /// Whether the visitor has made a choice that counts.
    #[must_use]
    pub fn decided(&self) -> bool {
        self.choice.is_some()
    }

    /// Whether both decide the same, by the same choice.
    #[must_use]
    pub fn same(&self, other: &Decision) -> bool {
        // within a page view neither mode nor signal changes, and a choice is known by its id
        let id = |decision: &Decision| decision.choice.as_ref().map(|choice| choice.id);
        id(self) == id(other) && self.verdicts == other.verdicts
    }

    /// Whether the id at `index` is granted. An index beyond the configuration is not.
    #[must_use]
    pub fn granted(&self, index: usize) -> bool {
        self.verdicts.get(index).is_some_and(|verdict| verdict.granted)
    }

    /// Whether the visitor has yet to be asked about the id at `index`.
    #[must_use]
    pub fn pending(&self, index: usize) -> bool {
        self.verdicts.get(index).is_some_and(|verdict| matches!(verdict.reason, Reason::NotAsked | Reason::Mode))
    }

    /// Whether Global Privacy Control denies a service of the category at `index`. The category itself may be granted; a
    /// vendor who is told of the category alone must not take that for the sale.
    #[must_use]
    pub fn sale_refused(&self, config: &Config, index: usize) -> bool {
        config.services_of(index).any(|service| self.verdicts.get(service).is_some_and(|verdict| verdict.reason == Reason::Gpc))
    }

    /// Whether there is anything to ask: then the notice is shown.
    #[must_use]
    pub fn asks(&self) -> bool {
        (0..self.verdicts.len()).any(|index| self.pending(index))
    }

    /// Whether an id or a condition holds.
    ///
    /// # Errors
    /// [`Fault`] for a condition that cannot be read or names an unknown id; it counts as false.
    pub fn allows(&self, config: &Config, condition: &str) -> Result<bool, Fault> {
        let decided = self.decided() || self.mode != Mode::OptIn;
        condition::evaluate(condition, decided, |id| {
            // before the stored choice has been looked at there is no verdict: nobody has been asked
            let index = config.find(id)?;
            let verdict = self.verdicts.get(index).copied().unwrap_or(Verdict { granted: false, reason: Reason::NotAsked });
            Some(Standing {
                granted: verdict.granted,
                required: verdict.reason == Reason::Required,
                open: verdict.reason == Reason::NotAsked,
            })
        })
    }

    /// Whether an element marked with `data-service` and `data-category` is allowed: the service decides, and the
    /// category has to be the one it is declared in.
    ///
    /// # Errors
    /// [`Refusal`] says what is wrong with the marks; the element stays closed.
    pub fn allows_element(&self, config: &Config, service: Option<&str>, category: Option<&str>) -> Result<bool, Refusal> {
        let Some(id) = service else {
            return self.allows(config, category.unwrap_or_default()).map_err(Refusal::Fault);
        };
        let index = config.find(id).filter(|index| config.service(*index).is_some());
        let index = index.ok_or(Refusal::UnknownService)?;
        let declared = config.service(index).and_then(|service| config.categories.get(service.category));
        match (category, declared) {
            (Some(marked), Some(declared)) if marked.trim_ascii() != declared.id => Err(Refusal::OtherCategory),
            _ => Ok(self.granted(index)),
        }
    }
}

/// Why an element stays closed whatever the visitor says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Its condition is faulty.
    Fault(Fault),
    /// Its `data-service` is not a declared service.
    UnknownService,
    /// Its `data-category` is not the category that its service is declared in.
    OtherCategory,
}

#[cfg(test)]
mod tests;

//! How the tick of a category and those of its services hang together while the visitor makes up their mind.
//!
//! Ticking a category ticks its services; ticking services makes their category follow. Nothing is ticked by itself: what
//! was not granted opens unticked (CJEU C-673/17, Planet49).

use super::snapshot::{Category, Service};

/// What a category's checkbox shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// Unticked.
    Off,
    /// Indeterminate: some of its services are ticked, and some are not.
    Mixed,
    /// Ticked.
    On,
}

impl Tick {
    /// What follows from the services' ticks; without any there is nothing to follow from.
    #[must_use]
    pub fn of_services(ticks: impl IntoIterator<Item = bool>) -> Option<Self> {
        ticks.into_iter().map(Self::from).reduce(|so_far, tick| if so_far == tick { tick } else { Self::Mixed })
    }

    /// What a category opens with: its stored answer, unless it has services to speak for it.
    #[must_use]
    pub fn at_opening(category: &Category) -> Self {
        if category.required {
            return Self::On;
        }
        Self::of_services(category.services.iter().map(ticked_at_opening)).unwrap_or_else(|| category.granted.into())
    }
}

impl From<bool> for Tick {
    fn from(on: bool) -> Self {
        if on { Self::On } else { Self::Off }
    }
}

/// What a service opens with: its stored answer, or always on.
#[must_use]
pub fn ticked_at_opening(service: &Service) -> bool {
    service.required || service.granted
}

#[cfg(test)]
mod tests;

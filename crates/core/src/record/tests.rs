use super::*;
use crate::{
    Act, Choice, Mode, Stamp,
    testing::{self, NOW, decided_by, stamp},
};
use alloc::vec;
use std::{format, string::ToString};

#[test]
fn events() {
    let config = testing::config(r#"{"services":[{"id":"counter","category":"analytics"},{"id":"shop","category":"necessary"}]}"#);
    let undecided = decided_by(&config, &[]);
    let after = |before: &Decision, act: Act| decided_by(&config, &[&Choice::after(&config, before, &act, stamp())]);
    let granted = after(&undecided, Act::All(true));
    let refused = after(&undecided, Act::All(false));
    let partly = after(&granted, Act::Set(vec![(1, false)]));
    for (before, now, event) in [
        (&undecided, &granted, Event::Given),
        (&undecided, &partly, Event::Given),
        (&undecided, &refused, Event::Refused),
        (&granted, &partly, Event::Changed),
        (&refused, &granted, Event::Changed),
        (&granted, &granted, Event::Changed),
        (&granted, &refused, Event::Withdrawn),
        (&partly, &refused, Event::Withdrawn),
        (&refused, &refused, Event::Refused),
    ] {
        assert_eq!(Event::between(before, now), event);
    }
    assert_eq!(
        [Event::Given, Event::Refused, Event::Changed, Event::Withdrawn].map(|event| event.as_str().to_string()),
        ["given", "refused", "changed", "withdrawn"]
    );
}

/// Where services run until refused, what ran by the mode was not given: the first refusal is a refusal.
#[test]
fn a_first_refusal_is_no_withdrawal_in_any_mode() {
    for mode in [Mode::OptIn, Mode::OptOut, Mode::Notice] {
        let config = testing::config(&format!(r#"{{"mode":"{}"}}"#, mode.as_str()));
        let undecided = decided_by(&config, &[]);
        let refused = Choice::after(&config, &undecided, &Act::All(false), Stamp { now: NOW, id: 1, gpc: true });
        assert_eq!(Event::between(&undecided, &decided_by(&config, &[&refused])), Event::Refused, "{mode:?}");
    }
}

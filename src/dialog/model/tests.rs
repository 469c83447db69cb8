//! The draft's semantics.

use super::{Tick, ticked_at_opening};
use crate::dialog::snapshot::{Category, Service};

fn category(granted: bool, services: &[bool]) -> Category {
    let services = services.iter().map(|&granted| Service { granted, ..Service::default() }).collect();
    Category { granted, services, ..Category::default() }
}

#[test]
fn the_category_follows_its_services() {
    for (ticks, expected) in [
        (&[][..], None),
        (&[false], Some(Tick::Off)),
        (&[true], Some(Tick::On)),
        (&[false, false], Some(Tick::Off)),
        (&[true, true, true], Some(Tick::On)),
        (&[true, false, true], Some(Tick::Mixed)),
        (&[false, true, true], Some(Tick::Mixed)),
        (&[true, true, false], Some(Tick::Mixed)),
    ] {
        assert_eq!(Tick::of_services(ticks.iter().copied()), expected, "{ticks:?}");
    }
}

#[test]
fn a_category_without_services_opens_with_its_own_answer() {
    assert_eq!(Tick::at_opening(&category(false, &[])), Tick::Off);
    assert_eq!(Tick::at_opening(&category(true, &[])), Tick::On);
}

#[test]
fn services_outweigh_the_categorys_own_answer() {
    assert_eq!(Tick::at_opening(&category(true, &[false, false])), Tick::Off);
    assert_eq!(Tick::at_opening(&category(false, &[true, true])), Tick::On);
    assert_eq!(Tick::at_opening(&category(true, &[true, false])), Tick::Mixed);
}

#[test]
fn a_new_service_leaves_its_granted_category_mixed() {
    let mut category = category(true, &[true]);
    category.services.push(Service { news: true, ..Service::default() });
    assert_eq!(Tick::at_opening(&category), Tick::Mixed);
}

#[test]
fn the_required_is_always_on() {
    let required = Category { required: true, ..category(false, &[false]) };
    assert_eq!(Tick::at_opening(&required), Tick::On);
    assert!(ticked_at_opening(&Service { required: true, ..Service::default() }));
}

#[test]
fn nothing_opens_ticked_that_was_not_granted() {
    assert!(!ticked_at_opening(&Service { news: true, ..Service::default() }));
    assert_eq!(Tick::at_opening(&category(false, &[false, false])), Tick::Off);
}

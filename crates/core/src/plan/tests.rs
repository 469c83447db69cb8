use super::*;
use crate::{
    Act, Choice, Context, Stamp, decide, erase,
    testing::{self, NOW, decided_by, stamp},
};
use alloc::vec;
use proptest::prelude::*;
use std::format;

fn site(more: &str) -> Config {
    testing::config(&format!(
        r#"{{
            "services": [
                {{"id":"counter","category":"analytics","cookies":[{{"name":"_ga"}}],"storage":["local:ga"]}},
                {{"id":"ads","category":"marketing","sale":true,"cookies":[{{"name":"ads*"}}]}},
                {{"id":"shop","category":"necessary","cookies":[{{"name":"basket"}}]}}
            ],
            "signals": {{"google":true,"meta":true}}{more}
        }}"#
    ))
}

fn after(config: &Config, before: &Decision, act: &Act) -> Decision {
    decided_by(config, &[&Choice::after(config, before, act, stamp())])
}

/// The plan in words: `default`, `update`, `erase _ga ads*`, `release`, ….
fn words(config: &Config, now: &Decision, effects: &[Effect]) -> Vec<String> {
    effects.iter().map(|effect| word(config, now, effect)).collect()
}

fn word(config: &Config, now: &Decision, effect: &Effect) -> String {
    match effect {
        Effect::SignalDefault => "default".into(),
        Effect::SignalUpdate => "update".into(),
        Effect::Erase => {
            let denied = config.services.iter().filter(|service| !now.granted(config.find(&service.id).unwrap()));
            let cookies = denied.flat_map(|service| &service.cookies).map(|cookie| cookie.name.as_str());
            format!("erase {}", cookies.collect::<Vec<_>>().join(" "))
        }
        Effect::Release => "release".into(),
        Effect::Announce => "announce".into(),
        Effect::ShowNotice => "notice".into(),
        Effect::HideNotice => "no notice".into(),
        Effect::Reload => "reload".into(),
    }
}

fn released(conditions: &[&str]) -> Vec<String> {
    conditions.iter().map(|condition| String::from(*condition)).collect()
}

#[test]
fn the_order_is_that_of_the_contract() {
    let config = site("");
    let undecided = decided_by(&config, &[]);
    let refused = after(&config, &undecided, &Act::All(false));
    let granted = after(&config, &undecided, &Act::All(true));
    for (why, now, before, expected) in [
        ("first view", &undecided, None, &["default", "erase _ga ads*", "notice", "release"][..]),
        ("later view, refused", &refused, None, &["default", "update", "erase _ga ads*", "no notice", "release"]),
        ("later view, granted", &granted, None, &["default", "update", "no notice", "release"]),
        ("a click that refuses", &refused, Some(&undecided), &["update", "erase _ga ads*", "no notice", "release", "announce"]),
        ("a click that grants", &granted, Some(&undecided), &["update", "no notice", "release", "announce"]),
        ("the choice was removed", &undecided, Some(&granted), &["update", "erase _ga ads*", "notice", "release", "announce"]),
    ] {
        assert_eq!(words(&config, now, &plan(&config, now, before, &[])), expected, "{why}");
    }
}

#[test]
fn where_services_run_until_refused_the_first_view_updates_too() {
    let config = site(r#","mode":"opt-out""#);
    let effects = plan(&config, &decided_by(&config, &[]), None, &[]);
    assert_eq!(words(&config, &decided_by(&config, &[]), &effects), ["default", "update", "notice", "release"]);
}

#[test]
fn what_nobody_declares_is_not_erased() {
    let config = Config::default();
    let undecided = decided_by(&config, &[]);
    assert_eq!(words(&config, &undecided, &plan(&config, &undecided, None, &[])), ["default", "notice", "release"]);
    // a service that stores nothing
    let config = testing::config(r#"{"services":[{"id":"film","category":"functional"}]}"#);
    let undecided = decided_by(&config, &[]);
    assert_eq!(words(&config, &undecided, &plan(&config, &undecided, None, &[])), ["default", "notice", "release"]);
}

/// Contract §7: a withdrawal reloads if what is now refused has run; a first refusal never does.
#[test]
fn when_the_page_is_loaded_anew() {
    let all = &["analytics & marketing", "counter"][..];
    for (mode, withdrawal, first, ran, act, reloads) in [
        ("opt-in", "auto", Some(true), all, Act::All(false), true),
        ("opt-in", "reload", Some(true), all, Act::All(false), true),
        ("opt-in", "stay", Some(true), all, Act::All(false), false),
        // nothing of it has run
        ("opt-in", "auto", Some(true), &[], Act::All(false), false),
        ("opt-in", "auto", Some(true), &["necessary"], Act::All(false), false),
        // something else is refused
        ("opt-in", "auto", Some(true), &["counter"], Act::Set(vec![(5, false)]), false),
        ("opt-in", "auto", Some(true), &["counter"], Act::Set(vec![(4, false)]), true),
        // a first refusal, even after «load once»
        ("opt-in", "auto", None, &["counter"], Act::All(false), false),
        ("opt-in", "reload", None, &["counter"], Act::All(false), false),
        // «load once» after a refusal, and then something else is granted
        ("opt-in", "auto", Some(false), &["counter"], Act::Set(vec![(5, true)]), false),
        // a first refusal where services have run
        ("opt-out", "auto", None, all, Act::All(false), false),
        ("opt-out", "reload", None, all, Act::All(false), true),
        ("opt-out", "stay", None, all, Act::All(false), false),
        ("opt-out", "auto", Some(true), all, Act::All(false), true),
        ("opt-out", "reload", None, all, Act::All(true), false),
        // what ran because something was refused is not refused when that is granted
        ("opt-in", "auto", Some(false), &["!marketing"], Act::All(true), false),
        // a condition that was never read opened nothing
        ("opt-in", "auto", Some(true), &["nobody", ""], Act::All(false), false),
    ] {
        let config = site(&format!(r#","mode":"{mode}","withdrawal":"{withdrawal}""#));
        assert_eq!((config.find("counter"), config.find("ads")), (Some(4), Some(5)));
        let mut before = decided_by(&config, &[]);
        if let Some(first) = first {
            before = after(&config, &before, &Act::All(first));
        }
        let now = after(&config, &before, &act);
        let found = words(&config, &now, &plan(&config, &now, Some(&before), &released(ran)));
        assert_eq!(found.contains(&"reload".into()), reloads, "{mode} {withdrawal} {first:?} {ran:?} {act:?}");
        // a page that goes releases nothing more, and the last thing it hears is what was decided
        assert_eq!(found.contains(&"release".into()), !reloads);
        if reloads {
            assert_eq!(found[found.len() - 3..], ["no notice", "announce", "reload"]);
        }
    }
}

#[test]
fn the_choice_removed_after_something_ran_loads_the_page_anew() {
    let config = site("");
    let undecided = decided_by(&config, &[]);
    let granted = after(&config, &undecided, &Act::All(true));
    let found = words(&config, &undecided, &plan(&config, &undecided, Some(&granted), &released(&["counter"])));
    assert_eq!(found[found.len() - 3..], ["no notice", "announce", "reload"], "the notice comes with the next page");
}

/// The place of an effect in contract §6.
fn rank(effect: &Effect) -> usize {
    match effect {
        Effect::SignalDefault => 0,
        Effect::SignalUpdate => 1,
        Effect::Erase => 2,
        Effect::ShowNotice | Effect::HideNotice => 3,
        Effect::Release => 4,
        Effect::Announce => 5,
        Effect::Reload => 6,
    }
}

proptest! {
    #[test]
    fn any_page_view_keeps_the_order_and_plans_nothing_twice(
        mode in testing::mode(),
        acts in prop::collection::vec((prop_oneof![
            any::<bool>().prop_map(Act::All),
            any::<bool>().prop_map(Act::Pending),
            prop::collection::vec((0..7usize, any::<bool>()), 1..4).prop_map(Act::Set),
        ], any::<bool>()), 0..6),
        ran in prop::sample::subsequence(vec!["counter", "analytics", "!marketing", "ads | counter", "shop"], 0..5),
    ) {
        let config = site(&format!(r#","mode":"{}""#, mode.as_str()));
        let released = released(&ran);
        let mut before: Option<Decision> = None;
        let mut cookies = vec![];
        let mut moment = 0;
        for (act, gpc) in [(None, false)].into_iter().chain(acts.into_iter().map(|(act, gpc)| (Some(act), gpc))) {
            if let (Some(act), Some(before)) = (&act, &before) {
                moment += 1;
                cookies = vec![Choice::after(&config, before, act, Stamp { now: NOW + moment, id: moment.into(), gpc }).encode()];
            }
            let now = decide(&config, &Context { now: NOW + moment, cookies: cookies.clone(), gpc });
            let effects = plan(&config, &now, before.as_ref(), &released);
            prop_assert!(effects.iter().is_sorted_by_key(rank), "{:?}", effects);
            let updates = effects.iter().filter(|effect| **effect == Effect::SignalUpdate).count();
            prop_assert!(updates <= 1, "{:?}", effects);
            prop_assert_eq!(effects.contains(&Effect::Announce), before.is_some());
            // what an allowed service declares is not erased
            for effect in &effects {
                let Effect::Erase = effect else { continue };
                for (cookie, service) in [("_ga", "counter"), ("ads1", "ads"), ("basket", "shop"), ("portcullis", "shop")] {
                    let doomed = erase::cookie(&config, &now, cookie, "example.com").is_some();
                    prop_assert_eq!(doomed, !now.granted(config.find(service).unwrap()), "{}", cookie);
                }
            }
            // the same again plans nothing, whatever has run
            prop_assert_eq!(plan(&config, &now, Some(&now.clone()), &released), []);
            before = Some(now);
        }
    }
}

use super::*;
use crate::{
    Act, Choice, Context, Stamp, Value, decide,
    testing::{self, NOW, answered, decided_by, stamp},
};
use alloc::vec::Vec;
use proptest::prelude::*;
use std::{format, string::ToString};

/// The Google types that an update grants when exactly these ids are granted.
fn granted_types(config: &Config, ids: &[&str]) -> Vec<&'static str> {
    let answers = config.ids().enumerate().map(|(index, id)| (index, ids.contains(&id))).collect();
    let decision = decided_by(config, &[&answered(config, &Act::Set(answers))]);
    granted_by(config, &decision, Moment::Update)
}

fn granted_by(config: &Config, decision: &Decision, moment: Moment) -> Vec<&'static str> {
    let types = types(config, decision, moment);
    (0..).zip(GOOGLE_TYPES).filter(|(bit, _)| types >> bit & 1 == 1).map(|(_, kind)| *kind).collect()
}

/// The default denies whoever the visitor is, and whatever runs until refused.
#[test]
fn the_default_grants_what_is_required_and_nothing_else() {
    for mode in ["opt-in", "opt-out", "notice"] {
        let config = testing::config(&format!(r#"{{"mode":"{mode}"}}"#));
        let granted = decided_by(&config, &[&answered(&config, &Act::All(true))]);
        for decision in [decided_by(&config, &[]), granted.clone()] {
            assert_eq!(granted_by(&config, &decision, Moment::Default), ["security_storage"], "{mode}");
        }
        assert_eq!(granted_by(&config, &granted, Moment::Update), GOOGLE_TYPES, "{mode}");
    }
}

#[test]
fn each_category_stands_for_its_types() {
    let config = Config::default();
    for (ids, types) in [
        (&[][..], "security_storage"),
        (&["analytics"], "analytics_storage security_storage"),
        (&["marketing"], "ad_storage ad_user_data ad_personalization security_storage"),
        (&["functional"], "functionality_storage personalization_storage security_storage"),
    ] {
        assert_eq!(granted_types(&config, ids).join(" "), types, "{ids:?}");
    }
}

#[test]
fn own_categories_stand_for_what_the_map_says() {
    let site = |map: &str| {
        Config::read(&format!(
            r#"{{"categories":[{{"id":"base","required":true}},{{"id":"statistics"}},{{"id":"marketing"}}],
                 "services":[{{"id":"ads","category":"marketing"}}],
                 "signals":{{"google":{{"map":{map}}}}}}}"#
        ))
        .0
    };
    for (map, ids, types) in [
        ("{}", &["statistics", "marketing"][..], "ad_storage ad_user_data ad_personalization"),
        (r#"{"statistics":["analytics_storage"]}"#, &["statistics"], "analytics_storage"),
        (r#"{"base":["security_storage"]}"#, &[], "security_storage"),
        // two stand for it: both have to be granted
        (r#"{"statistics":["ad_storage"]}"#, &["marketing"], "ad_user_data ad_personalization"),
        (r#"{"statistics":["ad_storage"]}"#, &["statistics"], ""),
        (r#"{"statistics":["ad_storage"]}"#, &["marketing", "statistics"], "ad_storage ad_user_data ad_personalization"),
        // in the map a built-in name means what the map says
        (r#"{"marketing":["ad_storage"]}"#, &["marketing"], "ad_storage"),
        (r#"{"marketing":[]}"#, &["marketing"], ""),
        // a service
        (r#"{"ads":["ad_user_data"]}"#, &["marketing"], "ad_storage ad_personalization"),
        (r#"{"ads":["ad_user_data"],"marketing":[]}"#, &["ads"], "ad_user_data"),
        // who is not declared is not granted
        (r#"{"statistiks":["ad_storage"]}"#, &["marketing", "statistics"], "ad_user_data ad_personalization"),
        (r#"{"statistics":["analytics_storag"]}"#, &["statistics"], ""),
    ] {
        assert_eq!(granted_types(&site(map), ids).join(" "), types, "{map} {ids:?}");
    }
    let site = site(r#"{"base":["security_storage"],"statistics":["analytics_storage"]}"#);
    assert_eq!(granted_by(&site, &decided_by(&site, &[]), Moment::Default), ["security_storage"]);
}

/// A vendor is told of categories; a category that may not be sold is not granted to it, though the rest of it runs.
#[test]
fn the_opt_out_signal_reaches_the_vendors() {
    let config = testing::config(
        r#"{"mode":"opt-out","services":[{"id":"ads","category":"marketing","sale":true},{"id":"news","category":"marketing"}]}"#,
    );
    let judged = |choice: Option<&Choice>, gpc| {
        decide(&config, &Context { now: NOW, cookies: choice.iter().map(|choice| choice.encode()).collect(), gpc })
    };
    let ads = ["ad_storage", "ad_user_data", "ad_personalization"];
    let tells = |decision: &Decision| ads.map(|kind| granted_by(&config, decision, Moment::Update).contains(&kind));
    assert_eq!(tells(&judged(None, false)), [true; 3]);
    assert_eq!(tells(&judged(None, true)), [false; 3]);
    assert!(granted_by(&config, &judged(None, true), Moment::Update).contains(&"analytics_storage"));
    // a grant made in spite of the signal
    let choice = Choice::after(&config, &judged(None, true), &Act::All(true), Stamp { gpc: true, ..stamp() });
    assert_eq!(tells(&judged(Some(&choice), true)), [true; 3]);
}

/// What holds before a choice under a mode that may not be the visitor's: what Google hears of regions with a rule of their own.
#[test]
fn what_a_mode_grants_before_a_choice() {
    let site = |more: &str| {
        testing::config(&format!(r#"{{"mode":"opt-in","services":[{{"id":"ads","category":"marketing","sale":true}}]{more}}}"#))
    };
    let told = |config: Config, gpc| {
        let mut session = crate::session::Session::new(config, "a.example".into(), gpc);
        let _ = session.start("", NOW);
        ["opt-out", "notice", "opt-in"].map(|mode| format!("{:07b}", session.types(mode)))
    };
    assert_eq!(told(site(""), false), ["1111111", "1111111", "1000000"]);
    assert_eq!(told(site(""), true), ["1111000", "1111000", "1000000"], "the opt-out signal holds there too");
    assert_eq!(told(site(r#","gpc":"ignore""#), true), ["1111111", "1111111", "1000000"]);
}

proptest! {
    /// Whatever the configuration and the choice: a vendor is told «granted» only where everything that stands for the
    /// type is granted, and the default grants nothing that has to be asked for.
    #[test]
    fn no_vendor_is_told_of_a_grant_that_is_none(json in testing::spoilt(), choice in testing::choice(), gpc in any::<bool>()) {
        let (config, _) = Config::read(&json.to_string());
        let answers = config.fingerprints.iter().copied().zip(choice.answers.iter().map(|(_, answer)| *answer)).collect();
        let choice = Choice { answers, time: NOW, policy: crate::choice::policy_fingerprint(&config), ..choice };
        let decision = decide(&config, &Context { now: NOW, cookies: [choice.encode()].into(), gpc });
        let map = config.source.get("signals").and_then(|signals| signals.get("google")?.get("map"));
        for kind in GOOGLE_TYPES {
            for (moment, granted) in [
                (Moment::Default, &(|index| config.required(index)) as &dyn Fn(usize) -> bool),
                (Moment::Update, &|index| decision.granted(index)),
            ] {
                if !granted_by(&config, &decision, moment).contains(kind) {
                    continue;
                }
                let mapped = map.map_or(&[][..], Value::members).iter().filter(|(_, kinds)| kinds.items().contains(&(*kind).into()));
                let mapped: Vec<_> = mapped.map(|(id, _)| config.find(id)).collect();
                let bit = 1 << GOOGLE_TYPES.iter().position(|known| known == kind).unwrap();
                let named = (0..config.len()).filter(|index| config.types[*index] & bit != 0);
                prop_assert!(mapped.iter().all(|index| index.is_some_and(granted)), "{} {:?}", kind, moment);
                prop_assert!(!mapped.is_empty() || named.clone().any(granted), "{} {:?}", kind, moment);
            }
        }
    }
}

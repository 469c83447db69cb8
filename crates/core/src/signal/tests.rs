use super::*;
use crate::{
    Act, Choice, Context, Stamp, decide,
    testing::{self, NOW, answered, decided_by, stamp},
};
use proptest::prelude::*;
use std::{format, string::ToString};

const ALL: &str = r#""signals":{"google":true,"microsoftUet":true,"clarity":true,"meta":true}"#;

/// The calls as they are made: `dataLayer("consent","default",{…})`, one a line.
fn told(config: &Config, decision: &Decision, moment: Moment) -> String {
    let call = |call: Call| {
        let arguments: Vec<_> = call.arguments.iter().map(Value::to_json).collect();
        format!("{}({})", call.global, arguments.join(","))
    };
    calls(config, decision, moment).into_iter().map(call).collect::<Vec<_>>().join("\n")
}

/// The Google types that an update grants when exactly these ids are granted.
fn granted_types(config: &Config, ids: &[&str]) -> Vec<&'static str> {
    let answers = config.ids().enumerate().map(|(index, id)| (index, ids.contains(&id))).collect();
    let decision = decided_by(config, &[&answered(config, &Act::Set(answers))]);
    granted_by(config, &decision, Moment::Update)
}

fn granted_by(config: &Config, decision: &Decision, moment: Moment) -> Vec<&'static str> {
    GOOGLE_TYPES.iter().copied().filter(|kind| type_granted(config, decision, moment, kind)).collect()
}

#[test]
fn every_vendor_is_told_in_its_own_words() {
    let config = testing::config(&format!("{{{ALL}}}"));
    let undecided = decided_by(&config, &[]);
    let denied = r#"dataLayer("consent","default",{"ad_storage":"denied","ad_user_data":"denied","ad_personalization":"denied","analytics_storage":"denied","functionality_storage":"denied","personalization_storage":"denied","security_storage":"granted"})
uetq("consent","default",{"ad_storage":"denied"})
clarity("consentv2",{"ad_Storage":"denied","analytics_Storage":"denied"})
fbq("consent","revoke")"#;
    assert_eq!(told(&config, &undecided, Moment::Default), denied);
    let granted = decided_by(&config, &[&answered(&config, &Act::All(true))]);
    assert_eq!(
        told(&config, &granted, Moment::Update),
        r#"dataLayer("consent","update",{"ad_storage":"granted","ad_user_data":"granted","ad_personalization":"granted","analytics_storage":"granted","functionality_storage":"granted","personalization_storage":"granted","security_storage":"granted"})
uetq("consent","update",{"ad_storage":"granted"})
clarity("consentv2",{"ad_Storage":"granted","analytics_Storage":"granted"})
fbq("consent","grant")"#
    );
    // the default denies whoever the visitor is, and whatever runs until refused
    assert_eq!(told(&config, &granted, Moment::Default), denied);
    let opt_out = testing::config(&format!(r#"{{"mode":"opt-out",{ALL}}}"#));
    assert_eq!(told(&opt_out, &decided_by(&opt_out, &[]), Moment::Default), denied);
}

#[test]
fn vendors_that_are_absent_or_off_are_told_nothing() {
    for (signals, globals) in [
        ("", ""),
        (r#""signals":{}"#, ""),
        (r#""signals":{"google":false,"microsoftUet":false,"clarity":false,"meta":false}"#, ""),
        (r#""signals":{"google":{}}"#, "dataLayer"),
        (r#""signals":{"meta":true,"google":true}"#, "dataLayer fbq"),
        (r#""signals":{"clarity":true}"#, "clarity"),
        (r#""signals":{"microsoftUet":true}"#, "uetq"),
    ] {
        let config = testing::config(&format!("{{{signals}}}"));
        let found = calls(&config, &decided_by(&config, &[]), Moment::Update);
        assert_eq!(found.iter().map(|call| call.global).collect::<Vec<_>>().join(" "), globals, "{signals}");
    }
}

#[test]
fn each_category_stands_for_its_types() {
    let config = testing::config(&format!("{{{ALL}}}"));
    for (ids, types) in [
        (&[][..], "security_storage"),
        (&["analytics"], "analytics_storage security_storage"),
        (&["marketing"], "ad_storage ad_user_data ad_personalization security_storage"),
        (&["functional"], "functionality_storage personalization_storage security_storage"),
    ] {
        assert_eq!(granted_types(&config, ids).join(" "), types, "{ids:?}");
    }
    // analytics alone leaves Clarity's other half and the others denied
    let analytics = config.find("analytics").unwrap();
    let decision = decided_by(&config, &[&answered(&config, &Act::Set([(analytics, true)].into()))]);
    let told = told(&config, &decision, Moment::Update);
    assert!(
        told.contains(r#"{"ad_Storage":"denied","analytics_Storage":"granted"}"#) && told.contains(r#"fbq("consent","revoke")"#),
        "{told}"
    );
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
    let config = testing::config(&format!(
        r#"{{"mode":"opt-out","services":[{{"id":"ads","category":"marketing","sale":true}},{{"id":"news","category":"marketing"}}],{ALL}}}"#
    ));
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
                if !type_granted(&config, &decision, moment, kind) {
                    continue;
                }
                let mapped = map.map_or(&[][..], Value::members).iter().filter(|(_, kinds)| kinds.items().contains(&(*kind).into()));
                let mapped: Vec<_> = mapped.map(|(id, _)| config.find(id)).collect();
                let named = BY_CATEGORY.iter().filter(|(_, kinds)| kinds.contains(kind)).filter_map(|(id, _)| config.find(id));
                prop_assert!(mapped.iter().all(|index| index.is_some_and(granted)), "{} {:?}", kind, moment);
                prop_assert!(!mapped.is_empty() || named.clone().any(granted), "{} {:?}", kind, moment);
            }
        }
    }
}

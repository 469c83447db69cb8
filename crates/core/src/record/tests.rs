use super::*;
use crate::{
    Act, Context, Mode, Stamp, decide,
    fingerprint::fnv64,
    testing::{self, NOW, answered, decided_by, stamp},
};
use alloc::vec;
use std::{format, string::ToString};

fn site() -> Config {
    testing::config(
        r#"{
            "policy": {"url":"/privacy","version":"2"}, "controller": {"name":"DigiDNA","contact":"mailto:a@b.c"}, "region": "CH",
            "categories": [{"id":"necessary","required":true}, {"id":"analytics"}, {"id":"marketing"}],
            "services": [{"id":"counter","category":"analytics"}, {"id":"ads","category":"marketing","sale":true}, {"id":"shop","category":"necessary"}]
        }"#,
    )
}

fn circumstances() -> Circumstances {
    Circumstances {
        event: Event::Given,
        source: Source::Preferences,
        language: "de".into(),
        texts: fnv64(&["Cookies?"]),
        configuration: fnv64(&["{}"]),
        previous: Some(3),
    }
}

#[test]
fn what_a_record_holds() {
    let config = site();
    let counter = config.find("counter").unwrap();
    let choice = answered(&config, &Act::Set(vec![(1, false), (counter, true)]));
    let decision = decided_by(&config, &[&choice]);
    let record = |circumstances| record(&config, &decision, "example.com", circumstances).unwrap().to_json();
    let id = hexadecimal(7);
    let stored = format!(
        r#"{{"schemaVersion":1,"id":"{id}","event":null,"time":{NOW},"source":"stored","granted":["counter"],"denied":["analytics"],"policyVersion":"2","policyUrl":"/privacy","textsHash":null,"configurationHash":null,"language":null,"mode":"opt-in","region":"CH","controller":"DigiDNA","domain":"example.com","previousId":null}}"#
    );
    assert_eq!(record(None), stored);
    // FNV-1a of «Cookies?» and of «{}», by another program
    let made = stored
        .replace(r#""event":null"#, r#""event":"given""#)
        .replace(r#""source":"stored""#, r#""source":"preferences""#)
        .replace(r#""textsHash":null"#, r#""textsHash":"65c4d55101f51e81""#)
        .replace(r#""configurationHash":null"#, r#""configurationHash":"08f44b07b5901a25""#)
        .replace(r#""language":null"#, r#""language":"de""#)
        .replace(r#""previousId":null"#, &format!(r#""previousId":"{}""#, hexadecimal(3)));
    assert_eq!(record(Some(&circumstances())), made);
}

#[test]
fn undecided_there_is_no_record() {
    let config = site();
    assert_eq!(record(&config, &decided_by(&config, &[]), "example.com", Some(&circumstances())), None);
}

#[test]
fn what_was_not_asked_is_in_neither_list() {
    let config = testing::config(r#"{"mode":"opt-out","services":[{"id":"ads","category":"marketing","sale":true}]}"#);
    let ads = config.find("ads").unwrap();
    let choice = answered(&config, &Act::Set(vec![(ads, true)]));
    let lists = |gpc| {
        let decision = decide(&config, &Context { now: NOW, cookies: vec![choice.encode()], gpc });
        let record = record(&config, &decision, "", None).unwrap();
        ["granted", "denied"].map(|list| Value::List(record.items_of(list).to_vec()).to_json())
    };
    assert_eq!(lists(false), [r#"["ads"]"#, "[]"]);
    // what the signal denies is denied
    assert_eq!(lists(true), ["[]", r#"["ads"]"#]);
}

/// An answer from before a category became required says nothing now.
#[test]
fn what_is_required_is_in_neither_list() {
    let config = testing::config(r#"{"categories":[{"id":"a"},{"id":"b"}]}"#);
    let choice = answered(&config, &Act::All(true));
    let config = testing::config(r#"{"categories":[{"id":"a","required":true},{"id":"b"}]}"#);
    let record = record(&config, &decided_by(&config, &[&choice]), "", None).unwrap();
    assert_eq!((record.items_of("granted"), record.items_of("denied")), (&["b".into()][..], &[][..]));
}

#[test]
fn nothing_in_a_record_tells_who_the_visitor_is() {
    let config = site();
    let decision = decided_by(&config, &[&answered(&config, &Act::All(true))]);
    let record = record(&config, &decision, "example.com", Some(&circumstances())).unwrap();
    for (name, _) in record.members() {
        let name = name.to_ascii_lowercase();
        assert!(!["ip", "address", "agent", "visitor", "user", "email"].iter().any(|word| name.contains(word)), "{name}");
    }
}

#[test]
fn events() {
    let config = site();
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
        assert_eq!(Event::between(&config, before, now), event);
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
        assert_eq!(Event::between(&config, &undecided, &decided_by(&config, &[&refused])), Event::Refused, "{mode:?}");
    }
}

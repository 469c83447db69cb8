//! Mistakes planted into a full configuration: each is named, none opens anything.

use super::*;
use crate::explain;
use crate::testing::spoilt;
use proptest::prelude::*;
use std::{collections::BTreeSet, string::ToString};

/// Mistakes that can be planted into [`FULL`], each by itself: where, what, and the path that has to be named.
fn mistakes() -> Vec<(&'static str, Json, &'static str)> {
    vec![
        ("/polcy", json!({}), "polcy"),
        ("/policy/url", json!("javascript:alert(1)"), "policy.url"),
        ("/policy/version", json!(3), "policy.version"),
        ("/controller", json!("DigiDNA"), "controller"),
        ("/mode/default", json!("optin"), "mode.default"),
        ("/mode/regions/US", json!("opt_out"), "mode.regions.US"),
        ("/mode/regions/us-ca", json!("notice"), "mode.regions.us-ca"),
        ("/region", json!("ch"), "region"),
        ("/gpc", json!(true), "gpc"),
        ("/cookie/name", json!("a b"), "cookie.name"),
        ("/cookie/sameSite", json!("lax"), "cookie.sameSite"),
        ("/cookie/days", json!(401), "cookie.days"),
        ("/categories/1/required", json!("false"), "categories[1].required"),
        ("/categories/2/ids", json!(1), "categories[2].ids"),
        ("/categories/3/id", json!("necessary"), "categories[3].id"),
        ("/services/0/category", json!("analitics"), "services[0].category"),
        ("/services/0/sharedData/1", json!(1), "services[0].sharedData[1]"),
        ("/services/0/optOut", json!("data:x"), "services[0].optOut"),
        ("/services/0/cookies/0/name", json!(""), "services[0].cookies[0].name"),
        ("/services/0/cookies/1/domain", json!("*.example.com"), "services[0].cookies[1].domain"),
        ("/services/0/storage/2", json!("disk:x"), "services[0].storage[2]"),
        ("/services/1/sale", json!("true"), "services[1].sale"),
        ("/services/2/id", json!("Video!"), "services[2].id"),
        ("/services/3/id", json!("functional"), "services[3].id"),
        ("/services/3/lifetime", json!(1), "services[3].lifetime"),
        ("/signals/google/map/analytics/0", json!("analytics"), "signals.google.map.analytics[0]"),
        ("/signals/google/map/nobody", json!([]), "signals.google.map.nobody"),
        ("/signals/clarity", json!("yes"), "signals.clarity"),
        ("/signals/matomo", json!("none"), "signals.matomo"),
        ("/dialog/layout", json!("popup"), "dialog.layout"),
        ("/dialog/modal", json!(1), "dialog.modal"),
        ("/texts/en/notice.titel", json!("x"), "texts.en.notice.titel"),
        ("/texts/en/notice.title", json!(["x"]), "texts.en.notice.title"),
        ("/withdrawal", json!("never"), "withdrawal"),
        ("/allowSyntheticClicks", json!("no"), "allowSyntheticClicks"),
        ("/adopt/0", json!(0), "adopt[0]"),
        ("/adopt/1", json!("klar0"), "adopt[1]"),
        ("/adopt/2/categories/statistics", json!("analitics"), "adopt[2].categories.statistics"),
        ("/cookie/refreshUrl", json!("javascript:1"), "cookie.refreshUrl"),
        ("/debug", json!(1), "debug"),
        ("/block/0/host", json!("doubleclick.net/x"), "block[0].host"),
        ("/block/0/category", json!("adverts"), "block[0].category"),
        ("/receipts/url", json!("blob:x"), "receipts.url"),
    ]
}

fn plant(config: &mut Json, at: &str, value: Json) {
    let (parent, name) = at.rsplit_once('/').unwrap();
    match config.pointer_mut(parent).unwrap() {
        Json::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        parent => parent[name] = value,
    }
}

#[test]
fn each_mistake_is_named_with_its_path() {
    for (at, value, path) in mistakes() {
        let mut config: Json = serde_json::from_str(FULL).unwrap();
        plant(&mut config, at, value);
        let (_, problems) = Config::read(&config.to_string());
        assert!(problems.iter().any(|problem| problem.path == path), "{path}: {problems:#?}");
        assert!(problems.iter().all(|problem| problem.message.starts_with(&format!("{}: ", problem.path))));
    }
}

#[test]
fn lines_say_what_the_json_says() {
    let config = testing::config(FULL);
    assert_eq!(settings(&Config::from_lines(&testing::lines(&config))), settings(&config));
    let lines = "g\tc\t9\no\t1\tnotice\tUS\t0\tstay\nr\tCH\topt-out\nc\ta\t1\nc\tb\t\ns\ts\t1\t1\nx\tUS\nx\tGB\nk\t_s\t\t/p\nt\tlocal\tk:*\nm\t1\t1";
    let (read, problems) = Config::read(
        r#"{"cookie":{"name":"c","domain":".a.bc","path":"/x","sameSite":"Strict","secure":false,"days":9},"policy":{"version":"1"},
            "mode":{"default":"notice","regions":{"CH":"opt-out"}},"region":"US","gpc":"ignore","withdrawal":"stay",
            "categories":[{"id":"a","required":true},{"id":"b"}],"signals":{"google":{"map":{"b":["ad_storage"]}}},
            "services":[{"id":"s","category":"b","sale":true,"exempt":["US","GB"],"cookies":[{"name":"_s","path":"/p"}],"storage":["local:k:*"]}]}"#,
    );
    assert_eq!((settings(&Config::from_lines(lines)), problems), (settings(&read), vec![]));
}

/// Script and core name ids by their place. Lines that the script never writes leave nothing declared, and so nothing open.
#[test]
fn lines_that_do_not_fit_together_declare_nothing() {
    for lines in [
        "c\ta\t1\nc\ta\t1",
        "c\tc2207\t\nc\tc23003\t",
        "c\ta\t1\ns\ts\t1\t",
        "c\ta\t1\ns\ts\tx\t",
        "c\ta\t1\ns\ts\t-1\t",
        "c\ta\t1\ns\ta\t0\t",
        "c\ta\t1\ns\ts\t0\t\ns\ts\t0\t",
        "c\tmarketing\t1\ns\ts7400\t0\t\ns\ts18997\t0\t",
        "c\ta\t1\ns\ts\t0\t\nc\tb\t1",
    ] {
        assert!(Config::from_lines(lines).is_empty(), "{lines}");
    }
    let odd = Config::from_lines("what\never\n\n\tx\nk\tx\nt\no\t\tany");
    assert!(odd.is_empty() && odd.cookie.days == 0 && odd.mode() == Mode::OptIn && odd.honor_gpc);
}

#[test]
fn what_is_explained_is_what_is_meant() {
    let explained: Json = serde_json::from_str(&explain::configuration(
        r#"{"categories":[{"id":"a","required":true},{"id":"a"}],"cookie":{"name":"__Host-x","domain":"a.bc"},"mode":{"regions":{"US":"x"}},
            "services":[{"id":"s","category":"a","sharedData":[1,"x"]},{"id":"t","category":"nobody"}],"block":[{"host":"h","category":"a"}]}"#,
        false,
        "",
    ))
    .unwrap();
    assert_eq!(
        explained["config"],
        json!({
            "block": [{"host":"h","category":"a"}],
            "cookie": {"name":"portcullis","domain":"a.bc","path":"/","sameSite":"Lax","secure":true,"days":182},
            "categories": [{"id":"a","required":false}],
            "services": [{"id":"s","category":"a","sharedData":["x"]}],
        })
    );
    let told: Vec<_> = explained["problems"].as_array().unwrap().iter().map(|problem| problem["path"].as_str().unwrap()).collect();
    assert_eq!(told, ["mode.regions.US", "services[0].sharedData[0]", "cookie.name", "categories[1].id", "services[1].category", "block"]);
    assert_eq!(explained["problems"][5]["code"], "feature-missing");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Several mistakes at once: each of them is named.
    #[test]
    fn all_mistakes_are_named(chosen in prop::sample::subsequence(mistakes(), 1..8)) {
        let mut config: Json = serde_json::from_str(FULL).unwrap();
        chosen.iter().for_each(|(at, value, _)| plant(&mut config, at, value.clone()));
        let (_, problems) = Config::read(&config.to_string());
        let named: BTreeSet<_> = problems.iter().map(|problem| problem.path.as_str()).collect();
        // an entry that is left out for one mistake is not searched for references to others
        let gone = |path: &str| {
            chosen.iter().any(|(_, _, other)| path != *other && path.starts_with(other.rsplit_once('.').map_or(*other, |(entry, _)| entry)))
        };
        for (_, _, path) in &chosen {
            prop_assert!(named.contains(path) || gone(path), "{} of {:?} is not in {:?}", path, chosen, problems);
        }
    }

    /// A spoilt configuration is read, judged, and grants nothing that is not required.
    #[test]
    fn nothing_is_granted_by_a_spoilt_configuration(json in spoilt(), spare in "\\PC{0,40}") {
        let whole = json.to_string();
        let half = String::from_utf8_lossy(&whole.as_bytes()[..whole.len() / 2]);
        for text in [whole.clone(), [&half, spare.as_str()].concat()] {
            let Ok((config, problems)) = std::panic::catch_unwind(|| Config::read(&text)) else { panic!("{text}") };
            prop_assert_eq!(config.fingerprints.len(), config.categories.len() + config.services.len());
            prop_assert!(config.services.iter().all(|service| service.category < config.categories.len()));
            let ids: BTreeSet<_> = config.ids().collect();
            prop_assert_eq!(ids.len(), config.len(), "an id stands for two things");
            prop_assert_eq!(config.fingerprints.iter().collect::<BTreeSet<_>>().len(), config.len());
            prop_assert!(problems.iter().all(|problem| problem.message.len() < 2_000));
            let decision = testing::decided_by(&config, &[]);
            let strict = config.mode() == Mode::OptIn;
            let exempt = |index| config.service(index).is_some_and(|service| service.exempt);
            prop_assert!((0..config.len()).all(|index| !strict || exempt(index) || decision.granted(index) == config.required(index)));
            // what is kept has no mistake left
            let (again, rest) = Config::read(&config.to_value().to_json());
            prop_assert_eq!(&again.categories, &config.categories);
            prop_assert_eq!(&again.services, &config.services);
            prop_assert_eq!(&again.cookie, &config.cookie);
            prop_assert!(rest.iter().all(|problem| ["texts.", "signals.google.map.", "block[", "adopt["].iter().any(|of| problem.path.starts_with(of))), "{:?}", rest);
            // and the gate's script can hand it on
            prop_assert_eq!(settings(&Config::from_lines(&testing::lines(&again))), settings(&config));
        }
    }

    #[test]
    fn any_text_at_all_is_a_configuration_that_grants_nothing(text in "\\PC{0,80}|[\\[\\]{}:,\"a-z0-9 ]{0,80}") {
        let (config, _) = Config::read(&text);
        let decision = testing::decided_by(&config, &[]);
        prop_assert!((0..config.len()).all(|index| decision.granted(index) == config.required(index)));
    }
}

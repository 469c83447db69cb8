use super::*;
use crate::{
    Act, Choice,
    testing::{self, answered, decided_by},
};
use alloc::vec::Vec;
use proptest::prelude::*;
use std::format;

const HOST: &str = "shop.example.com";

fn site() -> Config {
    testing::config(
        r#"{
            "cookie": {"name":"consent"},
            "services": [
                {"id":"counter","category":"analytics","cookies":[{"name":"_ga"},{"name":"_ga_*"},{"name":"shared"}],
                 "storage":["local:ga:*","session:ga","indexeddb:ga","cache:both"]},
                {"id":"ads","category":"marketing",
                 "cookies":[{"name":"ads","domain":".example.com","path":"/shop"},{"name":"far","domain":"ads.test"},{"name":"shared"},{"name":"*sent"}],
                 "storage":["cache:both"]},
                {"id":"basket","category":"necessary","cookies":[{"name":"_ga_basket"}],"storage":["local:ga:basket"]}
            ]
        }"#,
    )
}

/// What goes under one decision.
struct Targets<'a>(&'a Config, Decision);

impl Targets<'_> {
    fn cookie(&self, name: &str, host: &str) -> Option<&CookiePattern> {
        cookie(self.0, &self.1, name, host)
    }

    fn storage(&self, area: &str, key: &str) -> bool {
        storage(self.0, &self.1, area, key)
    }
}

fn targets(config: &Config, decision: Decision) -> Targets<'_> {
    Targets(config, decision)
}

/// The targets when these services are granted and the others refused.
fn granting<'a>(config: &'a Config, ids: &[&str]) -> Targets<'a> {
    let answers = config.ids().enumerate().map(|(index, id)| (index, ids.contains(&id))).collect();
    targets(config, decided_by(config, &[&answered(config, &Act::Set(answers))]))
}

#[test]
fn what_refused_services_declare_goes_and_nothing_else() {
    let config = site();
    for (granted, gone, kept) in [
        (&[][..], &["_ga", "_ga_1", "shared", "ads"][..], &["_gat", "", "consent", "_ga_basket", "other"][..]),
        (&["counter"], &["ads"], &["_ga", "_ga_1", "shared", "consent", "_ga_basket"]),
        (&["ads"], &["_ga", "_ga_1"], &["ads", "shared", "consent"]),
        (&["ads", "counter"], &[], &["_ga", "shared", "ads", "consent"]),
    ] {
        let targets = granting(&config, granted);
        gone.iter().for_each(|name| assert!(targets.cookie(name, HOST).is_some(), "{name} stays while {granted:?} is granted"));
        kept.iter().for_each(|name| assert!(targets.cookie(name, HOST).is_none(), "{name} goes while {granted:?} is granted"));
    }
}

#[test]
fn storage_goes_by_area_and_pattern() {
    let config = site();
    let targets = granting(&config, &[]);
    for (area, key, goes) in [
        ("local", "ga:1", true),
        ("local", "ga:", true),
        ("local", "ga", false),
        ("session", "ga", true),
        ("session", "ga:1", false),
        ("indexeddb", "ga", true),
        ("cache", "both", true),
        // a required service declares it too
        ("local", "ga:basket", false),
        ("disk", "ga", false),
    ] {
        assert_eq!(targets.storage(area, key), goes, "{area}:{key}");
    }
    assert!(!granting(&config, &["ads"]).storage("cache", "both"), "an allowed service declares it too");
}

#[test]
fn nothing_goes_before_anything_is_declared() {
    let config = Config::default();
    let targets = targets(&config, decided_by(&config, &[]));
    assert!(targets.cookie("_ga", HOST).is_none() && !targets.storage("local", "x"));
}

#[test]
fn undecided_counts_as_refused_only_where_an_answer_is_awaited() {
    let declared = r#""services":[{"id":"a","category":"analytics","cookies":[{"name":"a"}]}]"#;
    for (mode, goes) in [("opt-in", true), ("opt-out", false), ("notice", false)] {
        let config = testing::config(&format!(r#"{{"mode":"{mode}",{declared}}}"#));
        assert_eq!(targets(&config, decided_by(&config, &[])).cookie("a", HOST).is_some(), goes, "{mode}");
    }
}

#[test]
fn a_cookie_of_another_domain_is_no_reason_to_remove_ours() {
    let config = site();
    let targets = granting(&config, &[]);
    assert!(targets.cookie("far", HOST).is_none());
    assert!(targets.cookie("far", "x.ads.test").is_some());
    let pattern = targets.cookie("ads", HOST).unwrap();
    assert_eq!((pattern.domain.as_deref(), pattern.path.as_deref()), (Some(".example.com"), Some("/shop")));
    for (domain, host, reached) in [
        (None, "anything", true),
        (Some(".example.com"), "example.com", true),
        (Some("example.com"), "a.b.example.com", true),
        (Some(".example.com"), "badexample.com", false),
        (Some("shop.example.com"), "example.com", false),
        (Some("example.org"), "example.com", false),
    ] {
        let pattern = CookiePattern { name: "x".into(), domain: domain.map(String::from), path: None };
        assert_eq!(pattern.reached_from(host), reached, "{domain:?} {host}");
    }
}

#[test]
fn every_parent_domain_is_tried() {
    for (host, expected) in [
        ("example.com", &["", "example.com", "com"][..]),
        ("a.b.example.co.uk", &["", "a.b.example.co.uk", "b.example.co.uk", "example.co.uk", "co.uk", "uk"]),
        ("localhost", &["", "localhost"]),
        ("a.b.example.com", &["", "a.b.example.com", "b.example.com", "example.com", "com"]),
        ("", &[""]),
    ] {
        assert_eq!(domains(host).collect::<Vec<_>>(), expected, "{host}");
    }
}

#[test]
fn every_folder_is_tried_with_and_without_its_slash() {
    for (path, expected) in [
        ("/", &["/"][..]),
        ("", &["/"]),
        ("/page", &["/", "/page"]),
        ("/a/b.html", &["/", "/a", "/a/", "/a/b.html"]),
        ("/a/b/", &["/", "/a", "/a/", "/a/b", "/a/b/"]),
        ("/ä/é", &["/", "/ä", "/ä/", "/ä/é"]),
        ("//x", &["/", "//", "//x"]),
    ] {
        assert_eq!(paths(path).collect::<Vec<_>>(), expected, "{path}");
    }
}

#[test]
fn a_cookie_is_removed_wherever_it_may_be() {
    let removals =
        |name: &str, path: &str, declared| removals(name, "example.com", path, declared).lines().map(String::from).collect::<Vec<_>>();
    let plain = removals("_ga", "/a", Some("/shop"));
    assert_eq!(plain.len(), 3 * 3 * 2);
    for line in [
        "_ga=; Path=/; Max-Age=0",
        "_ga=; Path=/a; Domain=example.com; Max-Age=0",
        "_ga=; Path=/shop; Max-Age=0",
        "_ga=; Path=/; Secure; SameSite=None; Partitioned; Max-Age=0",
    ] {
        assert!(plain.iter().any(|found| found == line), "{line}");
    }
    // a prefix needs `Secure`, and two underscores need not be one
    for name in ["__Secure-id", "__zlcmid"] {
        let both = removals(name, "/", None);
        assert!(both.contains(&format!("{name}=; Path=/; Secure; Max-Age=0")) && both.contains(&format!("{name}=; Path=/; Max-Age=0")));
    }
    // an address cannot turn a removal into a cookie
    assert!(removals("_ga", "/x;Max-Age=9999;Path=/", None).iter().all(|line| line.ends_with("; Max-Age=0")));
}

proptest! {
    /// RFC 6265 §5.1.4: of all paths a cookie can have and be sent to this page, none is left out.
    #[test]
    fn any_path_that_matches_the_page_is_tried(page in "(/[ab]{0,2}){1,4}", cookie in "(/[ab]{0,2}){1,4}") {
        let matches = page == cookie || (page.starts_with(&cookie) && (cookie.ends_with('/') || page[cookie.len()..].starts_with('/')));
        prop_assert!(!matches || paths(&page).any(|path| path == cookie), "{} on {}", cookie, page);
    }

    #[test]
    fn never_what_an_allowed_service_declares_nor_the_choice(choice in testing::choice(), name in "_ga(_[a-c]{0,3})?|ads|shared|consent|basket|[a-z*]{0,6}") {
        let config = site();
        let answers = config.fingerprints.iter().copied().zip(choice.answers.iter().map(|(_, answer)| *answer)).collect();
        let choice = Choice { answers, ..answered(&config, &Act::All(true)) };
        let decision = decided_by(&config, &[&choice]);
        let declares = |service: &crate::config::Service| {
            service.declaration.items_of("cookies").iter().any(|cookie| matches(cookie.text_of("name").unwrap(), &name))
        };
        let allowed = config.services.iter().enumerate().any(|(at, service)| decision.granted(config.categories.len() + at) && declares(service));
        let refused = config.services.iter().enumerate().any(|(at, service)| !decision.granted(config.categories.len() + at) && declares(service));
        let goes = targets(&config, decision.clone()).cookie(&name, "x.ads.test.example.com").is_some() || targets(&config, decision.clone()).cookie(&name, "ads.test").is_some();
        prop_assert!(!goes || (refused && !allowed && name != "consent"), "{}", name);
    }
}

use super::*;
use crate::{
    Act, Choice,
    testing::{self, answered, decided_by},
};
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
        ("example.com", &["", "example.com"][..]),
        ("a.b.example.co.uk", &["", "a.b.example.co.uk", "b.example.co.uk", "example.co.uk", "co.uk"]),
        ("localhost", &["", "localhost"]),
        ("", &["", ""]),
    ] {
        assert_eq!(domains(host).collect::<Vec<_>>(), expected, "{host}");
    }
}

#[test]
fn every_folder_is_tried_with_and_without_its_slash() {
    for (path, declared, expected) in [
        ("/", None, &["/"][..]),
        ("", None, &["/"]),
        ("/page", None, &["/", "/page"]),
        ("/a/b.html", None, &["/", "/a", "/a/", "/a/b.html"]),
        ("/a/b/", None, &["/", "/a", "/a/", "/a/b", "/a/b/"]),
        ("/a", Some("/shop"), &["/", "/a", "/shop"]),
        ("/a", Some("/a"), &["/", "/a"]),
        ("/ä/é", None, &["/", "/ä", "/ä/", "/ä/é"]),
        ("//x", None, &["/", "//", "//x"]),
    ] {
        assert_eq!(paths(path, declared), expected, "{path} {declared:?}");
    }
}

#[test]
fn removals() {
    assert_eq!(removal("_ga", "", "/", false), "_ga=; Path=/; Max-Age=0");
    assert_eq!(removal("_ga", "example.com", "/a", false), "_ga=; Path=/a; Domain=example.com; Max-Age=0");
    assert_eq!(removal("_ga", "", "/", true), "_ga=; Path=/; Secure; SameSite=None; Partitioned; Max-Age=0");
    assert_eq!(removal("__Secure-id", "", "/", false), "__Secure-id=; Path=/; Secure; Max-Age=0");
    assert_eq!(removal("__zlcmid", "", "/", false), "__zlcmid=; Path=/; Max-Age=0", "two underscores are no prefix");
    // an address cannot turn a removal into a cookie
    assert!(removal("_ga", "", "/x;Max-Age=9999;Path=/", false).ends_with("; Max-Age=0"));
}

proptest! {
    /// RFC 6265 §5.1.4: of all paths a cookie can have and be sent to this page, none is left out.
    #[test]
    fn any_path_that_matches_the_page_is_tried(page in "(/[ab]{0,2}){1,4}", cookie in "(/[ab]{0,2}){1,4}") {
        let matches = page == cookie || (page.starts_with(&cookie) && (cookie.ends_with('/') || page[cookie.len()..].starts_with('/')));
        prop_assert!(!matches || paths(&page, None).contains(&cookie.as_str()), "{} on {}: {:?}", cookie, page, paths(&page, None));
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

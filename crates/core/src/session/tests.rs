use super::*;
use crate::{
    choice::Choice,
    locale::ENGLISH,
    testing::{self, DAY, NOW},
};
use alloc::vec;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::{format, string::ToString};

const SITE: &str = r#"{
    "policy": {"version":"1"},
    "services": [
        {"id":"counter","category":"analytics","cookies":[{"name":"_ga"},{"name":"_ga","domain":"other.test"},{"name":"far","domain":".other.test"}],
         "storage":["local:ga","indexeddb:ga"]},
        {"id":"ads","category":"marketing","sale":true},
        {"id":"shop","category":"necessary"}
    ],
    "signals": {"google":true}
}"#;

/// A browser as far as the session knows one: its cookies, its clock, whether it keeps what it is given.
struct Browser {
    cookies: String,
    now: u64,
    gpc: bool,
    keeps: bool,
}

/// A page view in it, and the last answer.
struct View {
    session: Session,
    last: Json,
}

impl Browser {
    fn new() -> Browser {
        Browser { cookies: "other=1".into(), now: NOW, gpc: false, keeps: true }
    }

    fn open(&self, config: &str) -> View {
        let page = Page { host: "shop.example.com".into(), gpc: self.gpc, insecure_localhost: false };
        let (session, answer) = Session::start(config, ENGLISH, &self.cookies, self.now, page);
        View { session, last: serde_json::from_str(&answer).unwrap() }
    }

    /// Makes a choice as the gate does; the problems of the proposal, if it came to nothing.
    fn choose(&mut self, view: &mut View, what: &str, source: &str) {
        self.now += 1;
        let proposal: Json = serde_json::from_str(&view.session.propose(what, source, self.now, self.now.into())).unwrap();
        let Some(cookie) = proposal["cookie"].as_str() else {
            view.last = proposal;
            return;
        };
        if self.keeps {
            let (name, value) = cookie.split_once(';').unwrap().0.split_once('=').unwrap();
            let others = cookie::pairs(&self.cookies).filter(|(known, _)| *known != name).map(|(name, value)| format!("{name}={value}; "));
            self.cookies = others.collect::<String>() + &format!("{name}={value}");
        }
        view.last = serde_json::from_str(&view.session.settle(&self.cookies, self.now, "en", "Cookies?")).unwrap();
        let problems = view.last["problems"].as_array_mut().unwrap();
        problems.extend(proposal["problems"].as_array().unwrap().iter().cloned());
    }
}

impl View {
    fn granted(&self) -> Vec<String> {
        let all = ["categories", "services"].into_iter().flat_map(|kind| self.last["state"][kind].as_object().unwrap());
        all.filter(|(_, granted)| **granted == json!(true)).map(|(id, _)| id.clone()).collect()
    }

    fn plan(&self) -> Vec<&str> {
        self.last["plan"].as_array().unwrap().iter().map(|effect| effect[0].as_str().unwrap()).collect()
    }

    fn problems(&self) -> Vec<&str> {
        self.last["problems"].as_array().unwrap().iter().map(|problem| problem["code"].as_str().unwrap()).collect()
    }

    fn state(&self, name: &str) -> &Json {
        &self.last["state"][name]
    }
}

#[test]
fn a_first_view() {
    let view = Browser::new().open(SITE);
    assert_eq!(
        *view.last["state"].to_string(),
        json!({
            "decided": false, "mode": "opt-in", "source": null, "time": null, "policyVersion": null, "id": null,
            "categories": {"necessary": true, "functional": false, "analytics": false, "marketing": false},
            "services": {"counter": false, "ads": false, "shop": true},
            "pending": ["functional", "analytics", "marketing", "counter", "ads"],
        })
        .to_string()
    );
    assert_eq!(view.plan(), ["signal", "erase", "notice", "release"]);
    assert_eq!(view.problems(), [""; 0]);
    assert_eq!(view.last["plan"][0][1], "dataLayer");
    assert_eq!(view.last["plan"][2], json!(["notice", true]));
    assert_eq!((view.session.receipt(), view.session.rewrite()), (None, None));
}

#[test]
fn a_click_and_the_next_view() {
    let mut browser = Browser::new();
    let mut view = browser.open(SITE);
    browser.choose(&mut view, "+?", "notice");
    assert_eq!(view.granted(), ["analytics", "functional", "marketing", "necessary", "ads", "counter", "shop"]);
    assert_eq!((view.state("decided"), view.state("source"), view.state("time")), (&json!(true), &json!("notice"), &json!(NOW + 1)));
    assert_eq!((view.state("policyVersion"), view.state("pending")), (&json!("1"), &json!([])));
    assert_eq!(view.state("id"), &json!(hexadecimal((NOW + 1).into())));
    assert_eq!(view.plan(), ["signal", "notice", "release", "announce"]);
    let receipt: Json = serde_json::from_str(&view.session.receipt().unwrap()).unwrap();
    assert_eq!(
        (&receipt["event"], &receipt["source"], &receipt["domain"]),
        (&json!("given"), &json!("notice"), &json!("shop.example.com"))
    );

    let view = browser.open(SITE);
    assert_eq!((view.state("decided"), view.state("source")), (&json!(true), &json!("stored")));
    assert_eq!(view.granted().len(), 7);
    assert_eq!(view.plan(), ["signal", "signal", "notice", "release"]);
    let receipt: Json = serde_json::from_str(&view.session.receipt().unwrap()).unwrap();
    assert_eq!((&receipt["event"], &receipt["source"]), (&json!(null), &json!("stored")));

    browser.now += 182 * DAY;
    assert_eq!(browser.open(SITE).state("decided"), &json!(false));
}

#[test]
fn ids_are_answered_one_by_one() {
    let mut browser = Browser::new();
    let mut view = browser.open(SITE);
    browser.choose(&mut view, "+analytics -counter", "preferences");
    assert_eq!(view.granted(), ["analytics", "necessary", "shop"]);
    assert_eq!(view.state("pending"), &json!(["functional", "marketing", "ads"]));
    browser.choose(&mut view, "+nobody -necessary +ads +shop", "api");
    assert_eq!(view.granted(), ["analytics", "necessary", "ads", "shop"]);
    assert_eq!(view.problems(), ["unknown-id", "required-id"]);
    browser.choose(&mut view, "+nobody", "api");
    assert_eq!((view.last["cookie"].as_str(), view.problems()), (None, vec!["unknown-id"]));
    browser.choose(&mut view, "", "api");
    assert_eq!((view.last["cookie"].as_str(), view.problems()), (None, vec![]));
    assert_eq!(browser.open(SITE).granted(), ["analytics", "necessary", "ads", "shop"]);
}

#[test]
fn a_withdrawal_reloads_what_had_been_released() {
    let mut browser = Browser::new();
    let mut view = browser.open(SITE);
    browser.choose(&mut view, "+*", "api");
    view.session.released("counter");
    view.session.released("counter");
    assert_eq!(view.session.released.len(), 1);
    browser.choose(&mut view, "-*", "api");
    assert_eq!(view.plan(), ["signal", "erase", "notice", "announce", "reload"]);
    assert_eq!(browser.open(SITE).granted(), ["necessary", "shop"]);
}

/// Contract §7: a cookie that cannot be written leaves the state undecided, releases nothing and raises `cookie-blocked`.
#[test]
fn what_the_browser_does_not_keep_is_no_choice() {
    for what in ["+*", "+?", "-*", "-?", "+analytics", "-analytics"] {
        let mut browser = Browser { keeps: false, ..Browser::new() };
        let mut view = browser.open(SITE);
        browser.choose(&mut view, what, "notice");
        assert_eq!(view.problems(), ["cookie-blocked"], "{what}");
        assert_eq!((view.state("decided"), view.state("source")), (&json!(false), &json!(null)), "{what}");
        assert_eq!(view.plan(), [""; 0], "{what}");
        assert_eq!(view.granted(), ["necessary", "shop"], "{what}");
        assert_eq!(view.session.standing(Some("counter"), None), Standing::Closed);
        assert_eq!(view.session.receipt(), None);
    }
}

/// Something was granted before, or runs until it is refused: then a refusal that cannot be stored holds for this page.
#[test]
fn a_refusal_that_cannot_be_stored_holds_on_this_page() {
    let mut browser = Browser::new();
    let mut view = browser.open(SITE);
    browser.choose(&mut view, "+*", "notice");
    browser.keeps = false;
    browser.choose(&mut view, "-*", "api");
    assert_eq!((view.problems(), view.granted()), (vec!["cookie-blocked"], vec!["necessary".to_string(), "shop".to_string()]));

    let opt_out = SITE.replacen('{', r#"{"mode":"opt-out","#, 1);
    let mut browser = Browser { keeps: false, ..Browser::new() };
    let mut view = browser.open(&opt_out);
    assert!(view.granted().contains(&"counter".to_string()));
    browser.choose(&mut view, "-counter", "notice");
    assert!(view.problems() == ["cookie-blocked"] && !view.granted().contains(&"counter".to_string()));
    browser.choose(&mut view, "+counter", "notice");
    assert!(!view.granted().contains(&"counter".to_string()), "a grant that cannot be stored is none");
}

#[test]
fn reset_is_a_first_view_again() {
    let mut browser = Browser::new();
    let mut view = browser.open(SITE);
    browser.choose(&mut view, "+*", "api");
    browser.cookies = "other=1".into();
    view.last = serde_json::from_str(&view.session.forgotten(&browser.cookies, browser.now)).unwrap();
    assert_eq!((view.state("decided"), view.state("source"), view.session.receipt()), (&json!(false), &json!(null), None));
    assert_eq!(view.plan(), ["signal", "erase", "notice", "release", "announce"]);
    assert_eq!(view.granted(), ["necessary", "shop"]);
}

#[test]
fn marks_on_elements_and_what_is_wrong_with_them() {
    let mut browser = Browser::new();
    let mut view = browser.open(SITE);
    browser.choose(&mut view, "+analytics", "api");
    for (service, category, standing, message) in [
        (Some("counter"), Some("analytics"), Standing::Allowed, None),
        (None, Some("marketing"), Standing::Closed, None),
        (Some("counter"), Some("marketing"), Standing::Faulty, Some("an element of \"counter\" has data-category \"marketing\"")),
        (None, Some("analitics"), Standing::Faulty, Some("did you mean \"analytics\"?")),
        (None, Some(""), Standing::Faulty, Some("is empty")),
        (Some("nobody"), None, Standing::Faulty, Some("\"nobody\" is not a declared category or service")),
    ] {
        assert_eq!(view.session.standing(service, category), standing, "{service:?} {category:?}");
        let fault = view.session.fault(service, category);
        assert_eq!(fault.is_some(), message.is_some());
        assert!(fault.unwrap_or_default().replace("\\\"", "\"").contains(message.unwrap_or_default()), "{service:?} {category:?}");
    }
}

#[test]
fn what_has_to_go() {
    let view = Browser::new().open(SITE);
    for (area, name, goes) in
        [("", "_ga", true), ("", "far", false), ("", "portcullis", false), ("", "other", false), ("local", "ga", true)]
    {
        assert_eq!(view.session.doomed(area, name), goes, "{area} {name}");
    }
    assert_eq!(view.session.unreachable(), r#"["_ga","far","indexeddb:ga"]"#);
    let removals = view.session.removals("_ga", "/a");
    for line in [
        "_ga=; Path=/; Max-Age=0",
        "_ga=; Path=/a; Domain=example.com; Max-Age=0",
        "_ga=; Path=/; Domain=shop.example.com; Secure; SameSite=None; Partitioned; Max-Age=0",
    ] {
        assert!(removals.lines().any(|found| found == line), "{line} is not in\n{removals}");
    }
    let own = view.session.removals("portcullis", "/");
    assert!(own.starts_with("portcullis=; Max-Age=0; Path=/; SameSite=Lax; Secure\n"), "{own}");
}

#[test]
fn of_several_cookies_the_one_that_counts_is_written_again() {
    let mut browser = Browser::new();
    let mut view = browser.open(SITE);
    browser.choose(&mut view, "-*", "api");
    let one = browser.cookies.clone();
    browser.cookies = format!("portcullis=1iAAAA; {one}");
    let view = browser.open(SITE);
    let value = one.split_once("portcullis=").unwrap().1;
    assert_eq!(view.session.rewrite(), Some(format!("portcullis={value}; Max-Age=15724800; Path=/; SameSite=Lax; Secure")));
    browser.cookies = one;
    assert_eq!(browser.open(SITE).session.rewrite(), None);
}

#[test]
fn the_signal_is_told_as_the_source_while_nothing_else_is() {
    let opt_out = SITE.replacen('{', r#"{"mode":"opt-out","#, 1);
    let mut browser = Browser { gpc: true, ..Browser::new() };
    let mut view = browser.open(&opt_out);
    assert_eq!((view.state("source"), view.state("decided")), (&json!("gpc"), &json!(false)));
    assert!(!view.granted().contains(&"ads".to_string()) && view.granted().contains(&"counter".to_string()));
    browser.choose(&mut view, "+*", "preferences");
    assert_eq!(view.state("source"), &json!("preferences"));
    assert!(view.granted().contains(&"ads".to_string()), "granted in spite of the signal");
    assert!(browser.open(&opt_out).granted().contains(&"ads".to_string()));
}

#[test]
fn mistakes_and_missing_features_are_told_at_the_start() {
    let view = Browser::new().open(r#"{"polcy":{},"block":[{"host":"a","category":"marketing"}]}"#);
    let told: Vec<_> =
        view.last["problems"].as_array().unwrap().iter().map(|problem| (problem["code"].as_str(), problem["path"].as_str())).collect();
    assert_eq!(told, [(Some("config-invalid"), Some("polcy")), (Some("feature-missing"), Some("block"))]);
    let config: Json = serde_json::from_str(&view.session.config()).unwrap();
    assert!(config.get("polcy").is_none() && config["services"] == json!([]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// A whole life: whatever is clicked, sent, lost or damaged, under opt-in only what the last kept choice grants is open.
    #[test]
    fn only_what_was_kept_is_granted(
        acts in prop::collection::vec((prop::sample::select(&["+*", "-*", "+?", "-?", "+analytics", "-analytics", "+counter -analytics", "+ads", "+nobody", "reset", "damage", "view", "age"][..]), any::<bool>()), 1..12),
        gpc in any::<bool>(),
    ) {
        let mut browser = Browser { gpc, ..Browser::new() };
        let mut view = browser.open(SITE);
        for (act, keeps) in acts {
            browser.keeps = keeps;
            match act {
                "reset" => {
                    browser.cookies = "other=1".into();
                    view.last = serde_json::from_str(&view.session.forgotten(&browser.cookies, browser.now)).unwrap();
                }
                "damage" => browser.cookies = browser.cookies.replace('A', "B"),
                "view" => view = browser.open(SITE),
                "age" => browser.now += 100 * DAY,
                _ => {
                    let before = view.granted_now();
                    browser.choose(&mut view, act, "api");
                    if !keeps {
                        let granted = view.granted_now();
                        prop_assert!(granted.iter().all(|id| before.contains(id)), "{} was granted, but not kept: {:?}", act, granted);
                    }
                }
            }
            let kept: Vec<_> = cookie::pairs(&browser.cookies).filter_map(|(_, value)| Choice::decode(value).ok()).collect();
            let fresh = browser.open(SITE);
            let config = testing::config(SITE);
            for id in fresh.granted_now() {
                let index = config.find(&id).unwrap();
                prop_assert!(config.required(index) || kept.iter().any(|choice| choice.answer(&config, index) == Some(true)), "{}", id);
            }
        }
    }
}

impl View {
    /// What is open, asked of the session itself.
    fn granted_now(&self) -> Vec<String> {
        let config = testing::config(SITE);
        config.ids().filter(|id| self.session.decision.allows(&config, id) == Ok(true)).map(String::from).collect()
    }
}

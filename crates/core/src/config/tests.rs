use super::*;
use crate::testing::{self, FULL, settings};
use alloc::vec;
use serde_json::{Value as Json, json};
use std::format;

mod planted;

/// The messages about a configuration.
fn told(text: &str) -> Vec<String> {
    Config::read(text).1.into_iter().map(|problem| problem.message).collect()
}

fn services(config: &Config) -> Vec<&str> {
    config.services.iter().map(|service| service.id.as_str()).collect()
}

#[test]
fn the_full_configuration_is_read_as_it_stands() {
    let config = testing::config(FULL);
    assert_eq!(
        config.ids().collect::<Vec<_>>(),
        ["necessary", "functional", "analytics", "marketing", "google-analytics", "ads", "video", "shop"]
    );
    assert_eq!((config.len(), config.is_empty(), config.region.as_deref()), (8, false, Some("CH")));
    assert_eq!((config.policy_version.as_str(), config.mode(), config.honor_gpc), ("2015-06-11", Mode::OptIn, true));
    assert!((0..8).filter(|index| config.required(*index)).eq([0, 7]));
    assert_eq!(config.services_of(2).collect::<Vec<_>>(), [4]);
    assert_eq!(config.services_of(4).count() + config.services_of(99).count(), 0);
    assert_eq!((config.find("ads"), config.find("nobody"), config.find("")), (Some(5), None, None));
    assert!(config.service(5).is_some_and(|service| service.sale && service.name() == "ads"));
    assert_eq!(config.service(4).unwrap().name(), "Google Analytics");
    assert!(config.service(3).is_none() && config.service(8).is_none() && !config.required(8));
    assert_eq!(config.full_build_features(), ["adopt", "block", "signals.tiktok", "signals.matomo", "signals.gaDisable", "receipts"]);
}

#[test]
fn without_a_word_the_built_in_categories_hold() {
    for text in ["{}", "", "null", "[]", "{", "{\"services\":3}", "\u{0}"] {
        let (config, problems) = Config::read(text);
        assert_eq!(config.ids().collect::<Vec<_>>(), ["necessary", "functional", "analytics", "marketing"]);
        assert!((0..4).filter(|index| config.required(*index)).eq([0]));
        assert_eq!((config.mode(), config.honor_gpc, config.cookie.days, config.allow_synthetic_clicks), (Mode::OptIn, true, 182, false));
        assert_eq!(config.full_build_features(), [""; 0]);
        assert_eq!(problems.is_empty(), text == "{}", "{text}");
    }
}

/// Every mistake that only the whole configuration shows; those of single fields are in `shape::tests`.
#[test]
fn mistakes_are_named_with_their_path() {
    for (text, message) in [
        ("{\"mode\" 1}", "the configuration is not JSON: byte 8 is not \":\""),
        ("7", "7 is not an object"),
        (
            r#"{"services":[{"id":"a","category":"analitics"}]}"#,
            "services[0].category: \"analitics\" is not a declared category; did you mean \"analytics\"?",
        ),
        (r#"{"services":[{"id":"a","category":"zzzzzz"}]}"#, "services[0].category: \"zzzzzz\" is not a declared category"),
        // counted as the owner counts, whatever was left out before
        (r#"{"services":[{"id":1,"category":"x"},3,{"id":"a","category":"x"}]}"#, "services[2].category: \"x\" is not a declared category"),
        (
            r#"{"categories":[{"id":"!"},{"id":"a"},{"id":"a"}]}"#,
            "categories[2].id: \"a\" is declared twice, or has the fingerprint of another id; it is left out",
        ),
        // a service is no category
        (
            r#"{"services":[{"id":"a","category":"analytics"},{"id":"b","category":"a"}]}"#,
            "services[1].category: \"a\" is not a declared category",
        ),
        (
            r#"{"services":[{"id":"a","category":"analytics"},{"id":"a","category":"marketing"}]}"#,
            "services[1].id: \"a\" is taken, has the fingerprint of another id, or is one too many; it is left out",
        ),
        (
            r#"{"services":[{"id":"analytics","category":"analytics"}]}"#,
            "services[0].id: \"analytics\" is taken, has the fingerprint of another id, or is one too many; it is left out",
        ),
        (
            r#"{"categories":[{"id":"a"},{"id":"b"},{"id":"a"}]}"#,
            "categories[2].id: \"a\" is declared twice, or has the fingerprint of another id; it is left out",
        ),
        (
            r#"{"cookie":{"name":"__Host-x","domain":"a.b"}}"#,
            "cookie.name: \"__Host-\" goes with no domain and path \"/\" only; \"portcullis\" is used",
        ),
        (
            r#"{"cookie":{"name":"__Secure-x","secure":false}}"#,
            "cookie.secure: false goes neither with sameSite \"None\" nor with a \"__\" name; true is used",
        ),
        (r#"{"texts":{"de":{"notice.titel":"x"}}}"#, "texts.de.notice.titel: unknown text; did you mean \"notice.title\"?"),
        (r#"{"texts":{"de":{"category.nobody.name":"x"}}}"#, "texts.de.category.nobody.name: unknown text"),
        (
            r#"{"signals":{"google":{"map":{"analitics":[]}}}}"#,
            "signals.google.map.analitics: \"analitics\" is not a declared category or service; did you mean \"analytics\"?",
        ),
        (
            r#"{"block":[{"host":"a","category":"marketing"},{"host":"b","category":"markting"}]}"#,
            "block[1].category: \"markting\" is not a declared category or service; did you mean \"marketing\"?",
        ),
    ] {
        let found = told(text);
        assert!(found.iter().any(|found| found.starts_with(message)), "{text}: {found:#?}");
    }
}

#[test]
fn what_is_left_out_stays_shut() {
    // who is declared twice is not declared
    for (text, left) in [
        (r#"[{"id":"a","category":"necessary"},{"id":"b","category":"marketing"},{"id":"a","category":"marketing"}]"#, &["b"][..]),
        (r#"[{"id":"a","category":"marketing"},{"id":"a","category":"marketing"},{"id":"a","category":"marketing"}]"#, &[]),
        (r#"[{"id":"b","category":"marketing"},{"id":"a","category":"marketing"},{"id":"a","category":"marketing","sale":true}]"#, &["b"]),
        (r#"[{"id":"analytics","category":"necessary"},{"id":"b","category":"marketing"}]"#, &["b"]),
        (r#"[{"id":"a","category":"marketing","sale":"yes"},{"id":"b","category":"marketing"}]"#, &["b"]),
    ] {
        let (config, problems) = Config::read(&format!(r#"{{"services":{text}}}"#));
        assert_eq!(services(&config), left, "{text}");
        assert_eq!(config.fingerprints.len(), config.categories.len() + left.len());
        for (service, fingerprint) in config.services.iter().zip(&config.fingerprints[config.categories.len()..]) {
            assert_eq!(*fingerprint, fingerprint::short(&["s:", &service.id, ":marketing"], 29));
        }
        assert!(!problems.is_empty());
    }
    // of two categories that disagree the stricter one counts
    for text in [r#"[{"id":"a","required":true},{"id":"a"}]"#, r#"[{"id":"a"},{"id":"a","required":true}]"#] {
        let (config, _) = Config::read(&format!(r#"{{"categories":{text}}}"#));
        assert_eq!((config.len(), config.required(0)), (1, false), "{text}");
    }
    // neither its name nor a mistake makes a category required
    assert!(!testing::config(r#"{"categories":[{"id":"necessary"}]}"#).required(0));
    assert!(!Config::read(r#"{"categories":[{"id":"a","required":"true"}]}"#).0.required(0));
}

/// Two ids with the same fingerprint would share one answer. The pairs were found by search.
#[test]
fn ids_that_share_a_fingerprint_do_not_share_an_answer() {
    let (config, problems) = Config::read(r#"{"categories":[{"id":"c2207"},{"id":"c23003"}]}"#);
    assert_eq!((config.ids().collect::<Vec<_>>(), problems[0].path.as_str()), (vec!["c2207"], "categories[1].id"));
    let (config, problems) = Config::read(r#"{"services":[{"id":"s7400","category":"marketing"},{"id":"s18997","category":"marketing"}]}"#);
    assert_eq!((services(&config), problems[0].path.as_str()), (vec!["s7400"], "services[1].id"));
}

#[test]
fn no_more_ids_than_the_cookie_can_answer_for() {
    let many: Vec<_> = (0..MAX_ANSWERS + 10).map(|n| format!(r#"{{"id":"s{n}","category":"marketing"}}"#)).collect();
    let (config, problems) = Config::read(&format!(r#"{{"services":[{}]}}"#, many.join(",")));
    assert_eq!(config.len(), MAX_ANSWERS);
    assert_eq!(problems.len(), 14);
    let choice = testing::answered(&config, &crate::Act::All(false));
    assert!((0..config.len()).all(|index| config.required(index) || choice.answer(&config, index) == Some(false)));
}

/// A refusal that does not fit would be forgotten, and where services run until refused, they would run on.
#[test]
fn no_more_categories_than_the_cookie_can_answer_for() {
    let ids = || (0..MAX_ANSWERS + 10).map(|n| format!("c{n}"));
    let many: Vec<_> = ids().map(|id| format!(r#"{{"id":"{id}"}}"#)).collect();
    let (config, problems) = Config::read(&format!(r#"{{"mode":"opt-out","categories":[{}]}}"#, many.join(",")));
    assert_eq!((config.len(), problems.len()), (MAX_ANSWERS, 10));
    assert_eq!(problems[0].message, format!("categories[{0}].id: \"c{0}\" is one too many for the cookie; it is left out", MAX_ANSWERS));
    let refused = testing::decided_by(&config, &[&testing::answered(&config, &crate::Act::All(false))]);
    assert!(refused.decided() && (0..config.len()).all(|index| !refused.granted(index)));
    // the script hands them all on, and then nothing is declared
    let lines: Vec<_> = ids().map(|id| format!("c\t{id}\t")).collect();
    assert_eq!(Config::from_lines(&lines.join("\n")).len(), 0);
}

#[test]
fn the_cookie() {
    for (own, name, domain, secure, problems) in [
        (r#"{}"#, "portcullis", None, true, 0),
        (r#"{"name":"__Host-choice"}"#, "__Host-choice", None, true, 0),
        (r#"{"name":"__Host-choice","domain":"example.com"}"#, "portcullis", Some("example.com"), true, 1),
        (r#"{"name":"__host-choice","path":"/shop"}"#, "portcullis", None, true, 1),
        (r#"{"name":"__Secure-choice","domain":".example.com"}"#, "__Secure-choice", Some(".example.com"), true, 0),
        (r#"{"name":"__Secure-choice","secure":false}"#, "__Secure-choice", None, true, 1),
        (r#"{"sameSite":"None","secure":false}"#, "portcullis", None, true, 1),
        (r#"{"sameSite":"Lax","secure":false}"#, "portcullis", None, false, 0),
        (r#"{"name":"a;b","domain":null,"secure":"no"}"#, "portcullis", None, true, 2),
        (r#"{"days":0,"path":"shop"}"#, "portcullis", None, true, 2),
    ] {
        let (config, found) = Config::read(&format!(r#"{{"cookie":{own}}}"#));
        let cookie = &config.cookie;
        assert_eq!((cookie.name.as_str(), cookie.domain.as_deref(), cookie.secure), (name, domain, secure), "{own}");
        assert_eq!(found.len(), problems, "{own} {found:?}");
        assert!(cookie.path.starts_with('/') && (1..=400).contains(&cookie.days));
    }
}

/// What the law of a region exempts runs there until refused; the region has to be known, and everything else waits as it did.
#[test]
fn a_service_is_exempt_in_the_regions_named() {
    for (region, exempt) in
        [("\"GB\"", true), ("\"GB-SCT\"", true), ("\"US-CA\"", true), ("\"US\"", false), ("\"FR\"", false), ("null", false)]
    {
        let text = format!(
            r#"{{"region":{region},"services":[{{"id":"counter","category":"analytics","exempt":["GB","US-CA"]}},{{"id":"other","category":"analytics"}}]}}"#
        );
        let (config, _) = Config::read(&text);
        assert_eq!(config.services.iter().map(|service| service.exempt).collect::<Vec<_>>(), [exempt, false], "{region}");
        let decision = testing::decided_by(&config, &[]);
        let granted = |id: &str| decision.granted(config.find(id).unwrap());
        assert_eq!((granted("counter"), granted("other"), granted("analytics")), (exempt, false, false), "{region}");
        assert!(decision.pending(config.find("counter").unwrap()), "the visitor is informed and asked all the same");
        assert_eq!(decision.allows_element(&config, Some("counter"), None), Ok(exempt));
        assert_eq!(decision.allows_element(&config, None, Some("analytics")), Ok(false));
        let refused = testing::decided_by(&config, &[&testing::answered(&config, &crate::Act::Pending(false))]);
        assert!(!refused.granted(config.find("counter").unwrap()), "{region}");
    }
}

#[test]
fn the_mode_by_region() {
    let rules = r#"{"default":"opt-out","regions":{"US-CA":"opt-out","US":"notice","DE":"opt-in"}}"#;
    for (mode, region, expected) in [
        (r#""opt-in""#, r#""CH""#, Mode::OptIn),
        (r#""notice""#, r#""CH""#, Mode::Notice),
        (rules, r#""US-CA""#, Mode::OptOut),
        (rules, r#""US-TX""#, Mode::Notice),
        (rules, r#""US""#, Mode::Notice),
        (rules, r#""DE-BY""#, Mode::OptIn),
        // a region without a rule of its own
        (rules, r#""FR""#, Mode::OptOut),
        // absent or malformed: the strictest there is
        (rules, "null", Mode::OptIn),
        (rules, r#""us-ca""#, Mode::OptIn),
        (rules, r#""""#, Mode::OptIn),
        (rules, r#""EEA""#, Mode::OptIn),
        (r#"{"default":"notice","regions":{"US":"opt-out"}}"#, "null", Mode::OptOut),
        (r#"{"regions":{"US":"notice"}}"#, r#""US""#, Mode::Notice),
        (r#"{"regions":{"US":"notice"}}"#, r#""FR""#, Mode::OptIn),
        (r#"{"regions":{"US":"notice"}}"#, "null", Mode::OptIn),
        ("{}", r#""US""#, Mode::OptIn),
        // a mistake anywhere among the rules: none of them holds, lest a region falls to a looser one
        (r#"{"default":"opt-out","regions":{"DE":"optin"}}"#, r#""DE""#, Mode::OptIn),
        (r#"{"default":"opt-out","regions":{"de":"opt-in"}}"#, r#""DE""#, Mode::OptIn),
        (r#"{"default":"opt-out","region":{"DE":"opt-in"}}"#, r#""DE""#, Mode::OptIn),
        (r#"{"default":"out","regions":{"US":"notice"}}"#, r#""US""#, Mode::OptIn),
        (r#""out""#, r#""US""#, Mode::OptIn),
        ("7", r#""US""#, Mode::OptIn),
    ] {
        let (config, _) = Config::read(&format!(r#"{{"mode":{mode},"region":{region}}}"#));
        assert_eq!(config.mode(), expected, "{mode} {region}");
    }
    // somebody else's mistake is no matter
    assert_eq!(Config::read(r#"{"mode":"notice","model":1,"gpc":3}"#).0.mode(), Mode::Notice);
    assert_eq!(Config::read(r#"{"mode":"notice","mode":"opt-out"}"#).0.mode(), Mode::OptIn);
}

#[test]
fn other_settings() {
    for (text, honor, withdrawal, synthetic) in [
        ("{}", true, Withdrawal::Auto, false),
        (r#"{"gpc":"ignore","withdrawal":"stay","allowSyntheticClicks":true}"#, false, Withdrawal::Stay, true),
        (r#"{"gpc":"honor","withdrawal":"reload","allowSyntheticClicks":false}"#, true, Withdrawal::Reload, false),
        (r#"{"gpc":"ignored","withdrawal":"never","allowSyntheticClicks":"true"}"#, true, Withdrawal::Auto, false),
    ] {
        let (config, _) = Config::read(text);
        assert_eq!((config.honor_gpc, config.withdrawal, config.allow_synthetic_clicks), (honor, withdrawal, synthetic), "{text}");
    }
}

#[test]
fn asking_for_nothing_asks_for_no_feature() {
    let config = testing::config(r#"{"adopt":[],"block":[],"signals":{"tiktok":false,"matomo":false,"google":true}}"#);
    assert_eq!(config.full_build_features(), [""; 0]);
}

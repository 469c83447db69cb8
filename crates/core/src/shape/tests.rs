use super::*;
use crate::{Value, json};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};

fn messages(text: &str) -> (Value, Vec<String>) {
    let mut value = json::parse(text).unwrap();
    let mut problems = Vec::new();
    check(&mut value, CONFIG, &mut problems);
    close_gaps(&mut value);
    (value, problems.into_iter().map(|problem| problem.message).collect())
}

#[test]
fn a_mistake_is_named_with_its_path_and_the_nearest_spelling() {
    for (text, message) in [
        (r#"{"polcy":{}}"#, "polcy: unknown field; did you mean \"policy\"?"),
        (r#"{"zzz":{}}"#, "zzz: unknown field"),
        (r#"{"policy":{"version":3}}"#, "policy.version: 3 is not one line of text"),
        (r#"{"mode":"optin"}"#, "mode: \"optin\" is not one of \"opt-in\", \"opt-out\", \"notice\"; did you mean \"opt-in\"?"),
        (r#"{"mode":3}"#, "mode: 3 is not one of \"opt-in\", \"opt-out\", \"notice\" or an object"),
        (r#"{"mode":{"regions":{"US":"none"}}}"#, "mode.regions.US: \"none\" is not one of \"opt-in\", \"opt-out\", \"notice\""),
        (r#"{"cookie":{"days":1.5}}"#, "cookie.days: this number is not a whole number from 1 to 400"),
        (r#"{"cookie":{"days":0}}"#, "cookie.days: 0 is not a whole number from 1 to 400"),
        (r#"{"categories":{}}"#, "categories: an object is not a list"),
        (r#"{"categories":[{"id":"a"},{"required":true}]}"#, "categories[1]: \"id\" is missing; the entry is left out"),
        (
            r#"{"services":[{"id":"a b","category":"x"}]}"#,
            "services[0].id: \"a b\" is not an id: a letter or digit, then letters, digits, \"-\", \"_\" or \".\", 64 at most",
        ),
        (
            r#"{"services":[{"id":"a","category":"x","cookies":[{"nme":"_ga"}]}]}"#,
            "services[0].cookies[0].nme: unknown field; did you mean \"name\"?",
        ),
        (
            r#"{"services":[{"id":"a","category":"x","optOut":"javascript:alert(1)"}]}"#,
            "services[0].optOut: \"javascript:alert(1)\" is not an https:, http:, mailto: or relative address",
        ),
        (r#"{"signals":{"google":"yes"}}"#, "signals.google: \"yes\" is not true or false or an object"),
        (
            r#"{"signals":{"google":{"map":{"a":["ad_storrage"]}}}}"#,
            "signals.google.map.a[0]: \"ad_storrage\" is not one of \"ad_storage\", \"ad_user_data\", \"ad_personalization\", \"analytics_storage\", \"functionality_storage\", \"personalization_storage\", \"security_storage\"; did you mean \"ad_storage\"?",
        ),
        (
            r#"{"signals":{"matomo":"cookie"}}"#,
            "signals.matomo: \"cookie\" is not one of \"cookies\", \"tracking\"; did you mean \"cookies\"?",
        ),
        (
            r#"{"block":[{"host":"https://ads.example","category":"marketing"}]}"#,
            "block[0].host: \"https://ads.example\" is not a host such as \"*.example.com\", without scheme, port and path",
        ),
        (r#"{"signals":{"matomo":1}}"#, "signals.matomo: 1 is not true or false or one of \"cookies\", \"tracking\""),
        (r#"{"mode":{"regions":{"de":"opt-in"}}}"#, "mode.regions.de: the name is not a region such as \"CH\" or \"US-CA\" (ISO 3166)"),
        (r#"{"services":[{"id":"a b"}]}"#, "services[0]: \"category\" is missing; the entry is left out"),
        (r#"{"gpc":"honor","gpc":"ignore"}"#, "gpc: given twice; the last one counts"),
        (r#"{"texts":{"en":{"a":"x","a":"y"}}}"#, "texts.en.a: given twice; the last one counts"),
        ("[]", "a list is not an object"),
        ("7", "7 is not an object"),
    ] {
        let found = messages(text).1;
        assert!(found.iter().any(|found| found == message), "{text}: {found:#?}");
    }
}

#[test]
fn only_the_bad_entry_is_left_out() {
    let (value, problems) = messages(
        r#"{"services":[{"id":"a","category":"x","cookies":[{"name":1},{"name":"ok"},null],"purpose":1},{"id":"b"},{"id":"c","category":"x","sale":"true"}]}"#,
    );
    assert_eq!(value.to_json(), r#"{"services":[{"id":"a","category":"x","cookies":[{"name":"ok"}]}]}"#);
    assert_eq!(
        problems,
        [
            "services[0].cookies[0].name: 1 is not the name of a cookie, 256 characters at most",
            "services[0].cookies[2]: null is not an object",
            "services[0].purpose: 1 is not a string",
            "services[1]: \"category\" is missing; the entry is left out",
            "services[2].sale: \"true\" is not true or false",
        ]
    );
}

#[test]
fn long_values_are_cut() {
    let (_, problems) = messages(&std::format!("{{\"mode\":\"{}\"}}", "x".repeat(500)));
    assert!(problems[0].len() < 160, "{}", problems[0]);
}

#[test]
fn addresses() {
    for good in ["/privacy", "https://a.b/c?d#e", "HTTP://a", "mailto:a@b.c", "page.html", "?a:b", "#a:b", "a/b:c"] {
        assert!(Form::Address.fits(good), "{good}");
    }
    for bad in [
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "\u{1}javascript:x",
        "vbscript:x",
        "blob:x",
    ] {
        assert!(!Form::Address.fits(bad), "{bad:?}");
    }
}

#[test]
fn regions() {
    for good in ["CH", "US-CA", "GB-ENG", "FR-75"] {
        assert!(Form::Region.fits(good), "{good}");
    }
    for bad in ["", "ch", "C", "CHE", "US-", "US-CALI", "US_CA", "US-ca", "EEA"] {
        assert!(!Form::Region.fits(bad), "{bad}");
    }
}

#[test]
fn every_field_is_named_once() {
    fn walk(kind: &Kind, at: &str) {
        match kind {
            Kind::Object(object) => {
                for (i, field) in object.fields.iter().enumerate() {
                    assert!(!object.fields[..i].iter().any(|other| other.name == field.name), "{at}.{}", field.name);
                    walk(&field.kind, &[at, ".", field.name].concat().to_string());
                }
            }
            Kind::List(inner) | Kind::Map(_, inner) | Kind::OrNull(inner) => walk(inner, at),
            Kind::Either(a, b) => {
                walk(a, at);
                walk(b, at);
            }
            _ => {}
        }
    }
    walk(CONFIG, "");
}

#[test]
fn either_kind_is_taken_by_its_type() {
    for text in [
        r#"{"mode":"notice"}"#,
        r#"{"mode":{"default":"notice"}}"#,
        r#"{"signals":{"google":true}}"#,
        r#"{"signals":{"google":{"map":{}}}}"#,
        r#"{"signals":{"matomo":true}}"#,
        r#"{"signals":{"matomo":"cookies"}}"#,
        r#"{"cookie":{"domain":null}}"#,
        r#"{"cookie":{"domain":".example.com"}}"#,
    ] {
        let (value, problems) = messages(text);
        assert_eq!((value.to_json().as_str(), problems.len()), (text, 0), "{problems:?}");
    }
}

#[test]
fn of_a_name_given_twice_the_last_one_counts() {
    let (value, _) = messages(r#"{"gpc":"ignore","policy":{},"gpc":"x","gpc":"honor","texts":{"en":{"a":"x","a":"y"}}}"#);
    assert_eq!(value.to_json(), r#"{"policy":{},"gpc":"honor","texts":{"en":{"a":"y"}}}"#);
}

#[test]
fn cookie_names() {
    for (name, own, pattern) in [
        ("_ga", true, true),
        ("_ga_*", false, true),
        ("", false, false),
        ("a=b", false, false),
        ("a;b", false, false),
        ("a b", false, true),
    ] {
        assert_eq!((Form::CookieName.fits(name), Form::CookiePattern.fits(name)), (own, pattern), "{name}");
    }
    assert!(!Form::CookiePattern.fits(&"x".repeat(MAX_PATTERN + 1)));
    assert!(Form::Storage.fits(&std::format!("local:{}", "é".repeat(MAX_PATTERN - 6))));
    assert!(!Form::Storage.fits(&std::format!("local:{}", "x".repeat(MAX_PATTERN - 5))));
    assert!(!Form::CookieName.fits(&"x".repeat(65)));
}

#[test]
fn ids_domains_paths_and_storage_keys() {
    let long = "x".repeat(65);
    for (form, good, bad) in [
        (Form::Id, &["a", "9", "a.b-c_d", &long[1..]][..], &["", "-a", "a b", "ä", "a:b", &long][..]),
        (Form::Domain, &["example.com", ".example.com", "localhost"], &["", ".", "a", "a b", "a/b", "*.a"]),
        (
            Form::Host,
            &["example.com", "*.example.com", "*", "ads*.example.*", "LOCALHOST", "127.0.0.1", "_a.b-c"],
            &["", ".example.com", "example.com.", "a..b", "https://a.b", "a.b:443", "a.b/c", "a b", "bücher.example", &"a.".repeat(127)],
        ),
        (Form::Line, &["", "2015-06-11", "§ 2"], &["a\nb", "\t", "\u{7f}"]),
        (Form::Path, &["/", "/a/b"], &["", "a", "/a b", "/a;b", "/\n"]),
        (
            Form::Storage,
            &["local:a", "session:*", "indexeddb:x:y", "cache:a b"],
            &["", "local", "local:", "Local:a", "disk:a", "a", "local:a\tb"],
        ),
    ] {
        good.iter().for_each(|text| assert!(form.fits(text), "{form:?} {text:?}"));
        bad.iter().for_each(|text| assert!(!form.fits(text), "{form:?} {text:?}"));
    }
}

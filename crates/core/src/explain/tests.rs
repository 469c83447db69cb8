use super::*;
use std::string::ToString;

const SITE: &str = r#"{"services":[{"id":"counter","category":"analytics"}]}"#;

fn told(service: &str, category: &str) -> Option<(String, String)> {
    let problem: serde_json::Value = serde_json::from_str(&marks(SITE, service, category)).unwrap();
    let text = |field: &str| problem[field].as_str().unwrap().to_string();
    (!problem.is_null()).then(|| (text("code"), text("message")))
}

#[test]
fn marks_that_make_no_sense_are_explained_with_the_nearest_right_spelling() {
    for (service, category, code, message) in [
        ("countr", "", "unknown-id", "\"countr\" is not a declared category or service; did you mean \"counter\"?"),
        ("", "analitics | marketing", "unknown-id", "\"analitics\" is not a declared category or service; did you mean \"analytics\"?"),
        ("", "analytics &", "bad-condition", "the condition \"analytics &\" takes ids, !, &, | and ( ): cannot read it from character 11"),
        ("", " ", "bad-condition", "the condition \" \" is empty"),
        (
            "counter",
            "marketing",
            "bad-condition",
            "an element of \"counter\" has data-category \"marketing\", but the service is declared in \"analytics\"",
        ),
    ] {
        assert_eq!(told(service, category), Some((code.to_string(), message.to_string())), "{service:?} {category:?}");
    }
}

#[test]
fn of_marks_that_make_sense_there_is_nothing_to_say() {
    for (service, category) in [("counter", ""), ("counter", "analytics"), ("", "!marketing & counter")] {
        assert_eq!(told(service, category), None);
    }
}

/// What the gate asks the module for, from beginning to end.
#[test]
fn names_of_the_catalogue_are_asked_for_and_written_out() {
    let site = r#"{"services":["numbers",{"use":"../x"},{"use":"nobody","id":"n"},{"id":"own","category":"marketing"}],"mode":"optin"}"#;
    assert_eq!(ask('n', site), r#"["numbers","nobody"]"#, "what could be no name is not asked for");
    assert_eq!((ask('n', "[7]"), ask('n', "no JSON")), ("[]".into(), "[]".into()));
    let known = r#"{"entries":{"numbers":{"service":{"id":"numbers","category":"analytics"}}},"ids":["numbers","nobodi"]}"#;
    let answer: serde_json::Value = serde_json::from_str(&ask('c', &["", known, site].join("\n"))).unwrap();
    let told: Vec<_> = answer["problems"].as_array().unwrap().iter().map(|problem| problem["message"].as_str().unwrap()).collect();
    let [first, second, third] = told[..] else { panic!("each mistake is told once: {told:?}") };
    assert!(first.starts_with("services[1]: the catalogue has no service \"../x\""), "{first}");
    assert!(second.starts_with("services[2]: the catalogue has no service \"nobody\"; did you mean \"nobodi\"?"), "{second}");
    assert!(third.starts_with("mode: "), "{third}");
    let services: Vec<_> = answer["config"]["services"].as_array().unwrap().iter().map(|service| service["id"].as_str().unwrap()).collect();
    assert_eq!(services, ["numbers", "own"]);
}

#[test]
fn the_question_about_marks_takes_their_lines() {
    assert_eq!(ask('m', &["countr", "", SITE].join("\n")), marks(SITE, "countr", ""));
    assert_eq!(ask('m', &["counter", "analytics", SITE].join("\n")), "null");
}

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

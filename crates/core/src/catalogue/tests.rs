//! Expanding names of the catalogue.

use std::{string::ToString, vec, vec::Vec};

use super::{expand, names};
use crate::{Value, json::parse};

const ENTRY: &str = r#"{"service":{"id":"matomo","category":"analytics","cookies":[{"name":"_pk_id*"},{"name":"x"}]},"options":{"host":"the host of your own installation"}}"#;

fn expanded(services: &str) -> (Value, Vec<std::string::String>) {
    let config = parse(&std::format!(r#"{{"mode":"opt-in","services":{services},"debug":true}}"#)).unwrap();
    let (value, problems) = expand(&config, &[("matomo".into(), parse(ENTRY).unwrap())], &["matomo", "google-analytics"]);
    (value, problems.iter().map(|problem| problem.message.to_string()).collect())
}

#[test]
fn all_else_stays_as_it_is() {
    for services in ["[]", "3", r#"[{"id":"a","category":"b"}]"#, "[null,7]"] {
        let (value, problems) = expanded(services);
        assert_eq!(value.to_json(), std::format!(r#"{{"mode":"opt-in","services":{services},"debug":true}}"#));
        assert!(problems.is_empty());
    }
    assert_eq!(expand(&Value::Null, &[], &[]).0, Value::Null);
}

#[test]
fn what_is_wanted_is_given_and_fields_are_said_otherwise() {
    let (value, problems) = expanded(r#"[{"use":"matomo","host":"stats.example.com","category":"functional","sale":true}]"#);
    assert_eq!(
        value.items_of("services")[0].to_json(),
        r#"{"id":"matomo","category":"functional","cookies":[{"name":"_pk_id*"},{"name":"x"}],"sale":true}"#
    );
    assert!(problems.is_empty());
}

#[test]
fn what_cannot_be_expanded_is_told_and_keeps_its_place() {
    let (value, problems) = expanded(r#"["matamo",{"use":"matomo"},"matomo",{"use":"matomo","host":3},{"id":"a"}]"#);
    assert_eq!(value.get("services").unwrap().to_json(), r#"[null,null,null,null,{"id":"a"}]"#);
    assert_eq!(
        problems,
        [
            r#"services[0]: the catalogue has no service "matamo"; did you mean "matomo"?"#,
            r#"services[1]: "matomo" wants "host": the host of your own installation"#,
            r#"services[2]: "matomo" wants "host": the host of your own installation"#,
            r#"services[3]: "matomo" wants "host": the host of your own installation"#,
        ]
    );
}

#[test]
fn each_name_is_wanted_once() {
    let config = parse(r#"{"services":["b",{"use":"a"},"b",{"id":"c"},3]}"#).unwrap();
    assert_eq!(names(&config), vec!["b", "a"]);
}

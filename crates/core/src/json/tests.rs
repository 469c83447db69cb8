use super::*;
use proptest::prelude::*;
use std::string::ToString;

fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
    use serde_json::Value as Json;
    match (ours, theirs) {
        (Value::Null, Json::Null) => true,
        (Value::Flag(a), Json::Bool(b)) => a == b,
        (Value::Whole(a), Json::Number(b)) => b.as_f64() == Some(*a as f64),
        (Value::Fraction, Json::Number(_)) => true,
        (Value::Text(a), Json::String(b)) => a == b,
        (Value::List(a), Json::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(_), Json::Object(b)) => b.iter().all(|(name, b)| ours.get(name).is_some_and(|a| same(a, b))),
        _ => false,
    }
}

fn agrees(text: &str) {
    match (parse(text), serde_json::from_str::<serde_json::Value>(text)) {
        (Ok(ours), Ok(theirs)) => assert!(same(&ours, &theirs), "{text:?}: {ours:?} is not {theirs:?}"),
        (Err(_), Err(_)) => {}
        // serde_json refuses numbers beyond f64; we keep no value for them at all
        (Ok(_), Err(error)) if error.to_string().contains("number out of range") => {}
        (ours, theirs) => panic!("{text:?}: {ours:?} but serde_json {theirs:?}"),
    }
}

#[test]
fn agrees_with_serde_json_on_chosen_texts() {
    for text in [
        "",
        " ",
        "{}",
        "[]",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "'a'",
        "nul",
        "null x",
        "[[[]]]",
        "01",
        "-",
        "-0",
        "1.",
        ".5",
        "1e",
        "1e+",
        "1E-3",
        "0.25",
        "\"\\u00e9\"",
        "\"\\b\\f\\n\\r\\t\\/\\\\\\\"\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\n\"",
        "\"\\ud83d\\u0041\"",
        "\"\\x\"",
        "\"a\nb\"",
        "\"\u{0}\"",
        "{\"a\":1,\"a\":2}",
        "\"",
        "\"\\",
        "{\"a\"",
        "{\"a\":",
        "[1 2]",
        "\u{feff}{}",
        "9007199254740993",
        "1e400",
        "\"\\u12\"",
        "tru",
        "-1",
    ] {
        agrees(text);
    }
}

#[test]
fn nesting_is_limited() {
    let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
    assert!(parse(&deep(MAX_DEPTH)).is_ok());
    assert_eq!(parse(&deep(MAX_DEPTH + 2)).unwrap_err().expected, "less nesting");
    assert!(parse(&"[".repeat(1_000_000)).is_err());
}

#[test]
fn every_control_character_reads_back() {
    let text: String = (0..0x21u8).map(char::from).chain(['"', '\\', '\u{7f}', '\u{2028}', '\u{2029}']).collect();
    let written = Value::Text(text.clone()).to_json();
    assert!(written.bytes().all(|byte| byte >= b' ') && !written.contains('\u{2028}'), "{written}");
    assert_eq!(parse(&written), Ok(Value::Text(text.clone())));
    assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
}

#[test]
fn says_where_and_what() {
    assert_eq!(parse("{\"a\": tru}"), Err(SyntaxError { at: 6, expected: "a value" }));
    assert_eq!(parse("{\"a\" 1}"), Err(SyntaxError { at: 5, expected: "\":\"" }));
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Flag),
        (-(1i64 << 53)..1i64 << 53).prop_map(Value::Whole),
        any::<String>().prop_map(Value::Text)
    ];
    leaf.prop_recursive(4, 64, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::List),
            proptest::collection::btree_map(any::<String>(), inner, 0..6).prop_map(|m| Value::Object(m.into_iter().collect()))
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_reads_back(value in json()) {
        let text = value.to_json();
        prop_assert!(same(&value, &serde_json::from_str(&text).unwrap()));
        let back = parse(&text).unwrap();
        prop_assert!(same(&back, &serde_json::from_str(&text).unwrap()));
    }

    #[test]
    fn agrees_with_serde_json_on_any_text(text in "[\\[\\]{}:,\"\\\\a-fu0-9+.eE\\- ]{0,40}|\\PC{0,40}") {
        agrees(&text);
    }
}

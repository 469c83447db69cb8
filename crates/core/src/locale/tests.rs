use super::*;
use crate::testing;
use std::collections::BTreeSet;

#[test]
fn the_built_in_texts_are_plain_texts_each_key_once() {
    let english = english();
    let keys: BTreeSet<_> = english.members().iter().map(|(key, _)| key).collect();
    assert_eq!(keys.len(), english.members().len());
    for (key, text) in english.members() {
        let text = text.text().unwrap_or_default();
        assert!(!text.is_empty() && !text.contains(['<', '>']) && text.trim() == text, "{key}: {text:?}");
    }
}

/// The keys that contract §2 names.
#[test]
fn the_keys_of_the_contract_are_there() {
    let english = english();
    for key in [
        "notice.title",
        "notice.description",
        "preferences.title",
        "preferences.description",
        "action.acceptAll",
        "action.rejectAll",
        "action.preferences",
        "action.save",
        "action.close",
        "action.loadOnce",
        "action.alwaysAllow",
    ] {
        assert!(english.text_of(key).is_some(), "{key}");
    }
    for id in Config::default().ids() {
        assert!(english.text_of(&["category.", id, ".name"].concat()).is_some());
        assert!(english.text_of(&["category.", id, ".description"].concat()).is_some());
    }
}

#[test]
fn keys() {
    let config = testing::config(r#"{"categories":[{"id":"a.b"}],"services":[{"id":"map","category":"a.b"}]}"#);
    let english = english();
    for (key, known) in [
        ("notice.title", true),
        ("category.a.b.name", true),
        ("category.a.b.description", true),
        ("category.a.b.purpose", false),
        ("category.map.name", false),
        ("service.map.name", true),
        ("service.map.purpose", true),
        ("service.map.description", false),
        ("service.a.b.name", false),
        ("service.nobody.name", false),
        ("service.name", false),
        ("category.", false),
        ("", false),
        // built in, though not declared here
        ("category.analytics.name", true),
    ] {
        assert_eq!(is_key(&config, &english, key), known, "{key}");
    }
}

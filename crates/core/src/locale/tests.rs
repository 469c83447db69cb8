use super::*;
use crate::testing;
use std::{collections::BTreeSet, format, string::ToString};

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

#[test]
fn the_language_to_show() {
    let available = ["en", "de", "fr", "pt-BR"];
    for (configured, wanted, expected) in [
        ("auto", &["de"][..], "de"),
        ("auto", &["DE-ch"], "de"),
        ("auto", &["pt-br", "de"], "pt-BR"),
        ("auto", &["xx", "fr-CA", "de"], "fr"),
        ("auto", &["xx"], "en"),
        ("auto", &[], "en"),
        ("auto", &[""], "en"),
        ("de", &["fr"], "de"),
        ("de-AT", &["fr"], "de"),
        // a language that is not there falls back to what the visitor wants
        ("xx", &["fr"], "fr"),
    ] {
        assert_eq!(language(configured, wanted.iter().copied(), &available), expected, "{configured} {wanted:?}");
    }
    assert_eq!(language("auto", ["de"], &[]), "en");
}

#[test]
fn directions() {
    for (language, expected) in [("ar", "rtl"), ("he-IL", "rtl"), ("fa", "rtl"), ("en", "ltr"), ("", "ltr"), ("arn", "ltr")] {
        assert_eq!(direction(language), expected, "{language}");
    }
}

#[test]
fn the_owners_texts_come_first_then_the_fetched_ones_then_english() {
    let config = testing::config(
        r#"{
            "services": [{"id":"map","name":"World map","category":"functional"}, {"id":"film","category":"functional"}],
            "texts": {"de":{"action.save":"Merken","service.map.name":"Karte"}, "en":{"action.close":"Shut","action.save":"Keep"}}
        }"#,
    );
    let fetched = json::parse(r#"{"action.save":"Speichern","action.acceptAll":"Alle annehmen","action.close":7}"#).unwrap();
    let german = Texts::new(&config, "de", Some(fetched));
    for (key, expected) in [
        ("action.save", "Merken"),
        ("action.acceptAll", "Alle annehmen"),
        // what is no text is passed over
        ("action.close", "Shut"),
        ("action.preferences", "Preferences"),
        ("no.such.key", "no.such.key"),
    ] {
        assert_eq!(german.text(key), expected, "{key}");
    }
    assert_eq!(german.get("no.such.key"), None);
    let names: Vec<_> = (0..config.len() + 1).map(|index| german.name(&config, index).to_string()).collect();
    assert_eq!(names, ["Necessary", "Functional", "Analytics", "Marketing", "Karte", "film", ""]);
    assert_eq!(Texts::new(&config, "en", None).name(&config, 4), "World map");
    assert_eq!(Texts::new(&config, "en", None).text("action.save"), "Keep");
    let fetched = json::parse(r#"{"action.acceptAll":"Accept"}"#).unwrap();
    assert_eq!(Texts::new(&config, "en", Some(fetched)).text("action.acceptAll"), "Accept");
}

#[test]
fn slots_are_filled() {
    let texts = Texts::new(&Config::default(), "en", None);
    assert_eq!(texts.fill("placeholder.title", "{name}", "Film"), "Film is not loaded");
    assert_eq!(texts.fill("action.save", "{name}", "Film"), "Save choices");
    assert_eq!(texts.fill("preferences.record", "{id}", "x{id}"), "Record x{id}", "a value is not filled again");
}

#[test]
fn all_texts_are_handed_on_once_each() {
    let config = testing::config(r#"{"texts":{"en":{"action.save":"Keep"}}}"#);
    let all = Texts::new(&config, "en", None).to_value();
    assert_eq!(all.members().len(), english().members().len());
    assert_eq!(all.text_of("action.save"), Some("Keep"));
    assert_eq!(format!("{}", all.members().iter().filter(|(key, _)| key == "action.save").count()), "1");
}

//! Configurations with one mistake each, and the path at which it has to be named.

use portcullis_e2e::{Random, Value, json};

/// A configuration without a mistake that uses every kind of field.
pub(crate) fn sound() -> Value {
    json!({
        "policy": { "url": "/privacy", "version": "2015-06-11" },
        "controller": { "name": "DigiDNA", "contact": "https://imazing.com/contact" },
        "mode": "opt-in",
        "region": "CH",
        "gpc": "honor",
        "cookie": { "name": "portcullis", "path": "/", "sameSite": "Lax", "secure": true, "days": 182 },
        "categories": [{ "id": "necessary", "required": true }, { "id": "functional" }, { "id": "analytics" }, { "id": "marketing" }],
        "services": [
            { "id": "ga", "name": "Google Analytics", "category": "analytics", "sale": false, "sharedData": ["browser type"],
              "privacyPolicy": "https://a.example/", "cookies": [{ "name": "_ga", "duration": "2 years" }], "storage": ["local:ga:*"] },
            { "id": "ads", "name": "Ads", "category": "marketing", "sale": true }
        ],
        "signals": { "google": true, "meta": true },
        "dialog": { "layout": "bar", "theme": "auto", "reopen": true, "modal": false },
        "texts": { "en": { "notice.title": "Cookies" } },
        "withdrawal": "auto",
        "allowSyntheticClicks": false
    })
}

/// Values of fields that hold something else, by JSON pointer and by the path people read.
const FIELDS: &[(&str, &str)] = &[
    ("/policy", "policy"),
    ("/policy/version", "policy.version"),
    ("/controller/name", "controller.name"),
    ("/mode", "mode"),
    ("/gpc", "gpc"),
    ("/cookie", "cookie"),
    ("/cookie/name", "cookie.name"),
    ("/cookie/sameSite", "cookie.sameSite"),
    ("/cookie/secure", "cookie.secure"),
    ("/cookie/days", "cookie.days"),
    ("/categories", "categories"),
    ("/categories/2", "categories[2]"),
    ("/categories/2/id", "categories[2].id"),
    ("/services", "services"),
    ("/services/0", "services[0]"),
    ("/services/0/id", "services[0].id"),
    ("/services/0/category", "services[0].category"),
    ("/services/0/name", "services[0].name"),
    ("/services/0/sale", "services[0].sale"),
    ("/services/0/sharedData", "services[0].sharedData"),
    ("/services/0/cookies/0", "services[0].cookies[0]"),
    ("/services/0/cookies/0/name", "services[0].cookies[0].name"),
    ("/services/0/storage/0", "services[0].storage[0]"),
    ("/services/1/category", "services[1].category"),
    ("/dialog/layout", "dialog.layout"),
    ("/dialog/reopen", "dialog.reopen"),
    ("/texts/en", "texts.en"),
    ("/withdrawal", "withdrawal"),
    ("/allowSyntheticClicks", "allowSyntheticClicks"),
];

/// Fields in which a name can be misspelt, or something undeclared be meant.
const NAMES: &[(&str, &str)] = &[
    ("/mode", "mode"),
    ("/gpc", "gpc"),
    ("/cookie/sameSite", "cookie.sameSite"),
    ("/services/0/category", "services[0].category"),
    ("/services/1/category", "services[1].category"),
    ("/dialog/theme", "dialog.theme"),
    ("/withdrawal", "withdrawal"),
];

/// Objects that a field nobody knows can be put into.
const OBJECTS: &[(&str, &str)] =
    &[("", ""), ("/policy", "policy."), ("/cookie", "cookie."), ("/categories/1", "categories[1]."), ("/services/1", "services[1].")];

/// A configuration with one mistake: its path (empty where the text is no JSON at all) and its text.
pub(crate) fn random(random: &mut Random) -> (String, String) {
    let mut config = sound();
    let path = match random.below(5) {
        0 => {
            let text = config.to_string();
            let cut = 1 + random.below(text.len() - 2);
            return (String::new(), text.chars().take(cut).collect());
        }
        1 => misspell(&mut config, random),
        2 => add_unknown(&mut config, random),
        3 => duplicate(&mut config, random),
        _ => put_wrong_kind(&mut config, random),
    };
    (path, config.to_string())
}

fn put_wrong_kind(config: &mut Value, random: &mut Random) -> String {
    let (pointer, path) = random.one_of(FIELDS);
    let place = config.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} is not in the sound configuration"));
    // None of these fields takes a negative number or a list of lists, and only objects take an object.
    *place = random.one_of(&[json!(-7.5), json!([[[]]])]).clone();
    (*path).into()
}

fn misspell(config: &mut Value, random: &mut Random) -> String {
    let (pointer, path) = random.one_of(NAMES);
    let place = config.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} is not in the sound configuration"));
    *place = format!("{}x{}", place.as_str().unwrap_or_default(), random.text(3, "abc")).into();
    (*path).into()
}

fn add_unknown(config: &mut Value, random: &mut Random) -> String {
    let (pointer, path) = random.one_of(OBJECTS);
    let name = format!("zz{}", random.text(5, "abcdefgh"));
    let place = config.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} is not in the sound configuration"));
    place[&name] = json!(true);
    format!("{path}{name}")
}

fn duplicate(config: &mut Value, random: &mut Random) -> String {
    if random.below(2) == 0 {
        config["services"][1]["id"] = json!("ga");
        "services[1].id".into()
    } else {
        config["categories"][3]["id"] = json!("analytics");
        "categories[3].id".into()
    }
}

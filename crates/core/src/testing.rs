//! What several tests need: a full configuration, and ways to spoil one.

use alloc::{string::String, vec, vec::Vec};
use proptest::{prelude::*, sample::Index};
use serde_json::{Value as Json, json};

use crate::{
    Act, Choice, Config, Context, Decision, Mode, Stamp, Value,
    config::{CookieSettings, Withdrawal},
    decide,
};
use std::format;

/// A day of summer 2015, milliseconds since 1970.
pub(crate) const NOW: u64 = 1_434_024_000_000;
/// A day, milliseconds.
pub(crate) const DAY: u64 = 86_400_000;

/// Every field of contract §2, each with a value it may have.
pub(crate) const FULL: &str = include_str!("testing/full.json");

/// A configuration that has no mistake.
pub(crate) fn config(text: &str) -> Config {
    let (config, problems) = Config::read(text);
    assert!(problems.is_empty(), "{problems:#?}");
    config
}

/// A configuration as the gate's script hands it on: [`Config::from_lines`].
pub(crate) fn lines(config: &Config) -> String {
    let mut lines = Vec::new();
    let mut line = |fields: &[&str]| lines.push(fields.join("\t"));
    let flag = |flag: bool| if flag { "1" } else { "" };
    let or_none = |text: &Option<String>| text.clone().unwrap_or_default();
    let own = &config.cookie;
    line(&["g", &own.name, &format!("{}", own.days)]);
    let withdrawal = match config.withdrawal {
        Withdrawal::Auto => "",
        Withdrawal::Reload => "reload",
        Withdrawal::Stay => "stay",
    };
    line(&[
        "o",
        &config.policy_version,
        config.default_mode.as_str(),
        &or_none(&config.region),
        if config.honor_gpc { "" } else { "0" },
        withdrawal,
    ]);
    config.mode_rules.iter().for_each(|(region, mode)| line(&["r", region, mode.as_str()]));
    config.categories.iter().for_each(|category| line(&["c", &category.id, flag(category.required)]));
    for service in &config.services {
        line(&["s", &service.id, &format!("{}", service.category), flag(service.sale)]);
        service.exempt.then(|| line(&["x", &or_none(&config.region)]));
        service.cookies.iter().for_each(|cookie| line(&["k", &cookie.name, &or_none(&cookie.domain), &or_none(&cookie.path)]));
        service.storage.iter().for_each(|(area, key)| line(&["t", area, key]));
    }
    config.types.iter().enumerate().for_each(|(index, types)| line(&["m", &format!("{index}"), &format!("{types}")]));
    line(&["m", "9999", &format!("{}", config.orphaned_types)]);
    lines.join("\n")
}

/// What decisions need of a configuration, without what only the script needs.
pub(crate) fn settings(config: &Config) -> Config {
    let mut config = Config { source: Value::Null, allow_synthetic_clicks: false, ..config.clone() };
    config.services.iter_mut().for_each(|service| service.declaration = Value::Null);
    config.cookie = CookieSettings { name: config.cookie.name, days: config.cookie.days, ..Config::new().cookie };
    config
}

/// What holds at [`NOW`] with these cookies and no signal.
pub(crate) fn decided_by(config: &Config, cookies: &[&Choice]) -> Decision {
    decide(config, &Context { now: NOW, cookies: cookies.iter().map(|choice| choice.encode()).collect(), gpc: false })
}

/// The choice of a visitor who never chose before and then does `act`.
pub(crate) fn answered(config: &Config, act: &Act) -> Choice {
    Choice::after(config, &decided_by(config, &[]), act, stamp())
}

/// [`NOW`], some number, no signal.
pub(crate) fn stamp() -> Stamp {
    Stamp { now: NOW, id: 7, gpc: false }
}

/// Any mode.
pub(crate) fn mode() -> impl Strategy<Value = Mode> {
    proptest::sample::select(vec![Mode::OptIn, Mode::OptOut, Mode::Notice])
}

/// Any choice a cookie can hold.
pub(crate) fn choice() -> impl Strategy<Value = Choice> {
    let answers = proptest::collection::hash_map(0..1u32 << 29, any::<bool>(), 0..60);
    (0..1u64 << 48, any::<u128>(), mode(), any::<bool>(), 0..1u32 << 30, answers)
        .prop_map(|(time, id, mode, gpc, policy, answers)| Choice { time, id, mode, gpc, policy, answers: answers.into_iter().collect() })
}

/// [`FULL`] with up to four random changes: values of other types, other texts, other names, members and items gone or
/// added. Most results are wrong somewhere, some are not.
pub(crate) fn spoilt() -> impl Strategy<Value = Json> {
    let change = (any::<Index>(), any::<Index>(), value(), name(), 0..5u8);
    proptest::collection::vec(change, 0..5).prop_map(|changes| {
        let mut config: Json = serde_json::from_str(FULL).unwrap();
        for (place, member, value, name, how) in changes {
            let places = places(&config);
            spoil(config.pointer_mut(&places[place.index(places.len())]).unwrap(), member, value, name, how);
        }
        config
    })
}

/// The JSON pointers of everything in `json`, itself included.
pub(crate) fn places(json: &Json) -> Vec<String> {
    fn walk(json: &Json, at: String, found: &mut Vec<String>) {
        let step = |name: &str| [&at, "/", &name.replace('~', "~0").replace('/', "~1")].concat();
        match json {
            Json::Array(items) => items.iter().enumerate().for_each(|(i, item)| walk(item, step(&format!("{i}")), found)),
            Json::Object(members) => members.iter().for_each(|(name, member)| walk(member, step(name), found)),
            _ => {}
        }
        found.push(at);
    }
    let mut found = Vec::new();
    walk(json, String::new(), &mut found);
    found
}

fn spoil(json: &mut Json, member: Index, value: Json, name: String, how: u8) {
    match (json, how) {
        (Json::Object(members), 0) => {
            members.insert(name, value);
        }
        (Json::Object(members), 1 | 2) if !members.is_empty() => {
            let key = members.keys().nth(member.index(members.len())).unwrap().clone();
            let old = members.remove(&key).unwrap();
            if how == 2 {
                members.insert(name, old);
            }
        }
        (Json::Array(items), 0) => items.push(value),
        (Json::Array(items), 1) if !items.is_empty() => {
            items.remove(member.index(items.len()));
        }
        (json, _) => *json = value,
    }
}

/// Values that some field takes, and values that none does.
fn value() -> impl Strategy<Value = Json> {
    let words = [
        "",
        "a",
        "-",
        "opt-in",
        "opt-out",
        "notice",
        "honor",
        "ignore",
        "Lax",
        "None",
        "marketing",
        "analytics",
        "ads",
        "auto",
        "stay",
        "reload",
        "bar",
        "US",
        "us",
        "US-CA",
        "https://a.b",
        "HTTP:x",
        "javascript:alert(1)",
        "a:b",
        "?a:b",
        "mailto:a@b",
        "local:x",
        "local:",
        "/",
        "/a b",
        "a b",
        ".example.com",
        "..",
        "__Host-x",
        "_ga=*",
        "ad_storage",
        "cookies",
        "\u{0}",
        "ä",
        "a\nb",
        "\u{2028}",
    ];
    prop_oneof![
        8 => proptest::sample::select(words.to_vec()).prop_map(Json::from),
        2 => "\\PC{0,12}".prop_map(Json::from),
        1 => Just(Json::from("x".repeat(300))),
        2 => any::<bool>().prop_map(Json::from),
        1 => Just(Json::Null),
        2 => prop_oneof![-1..2i64, 182..401i64, 400..402i64].prop_map(Json::from),
        1 => Just(json!(1.5)),
        1 => Just(json!([])),
        1 => Just(json!({})),
        1 => Just(json!([{ "id": "new" }])),
        1 => Just(json!({ "id": "new", "category": "marketing", "required": true })),
        1 => Just(json!({ "name": "_ga" })),
    ]
}

fn name() -> impl Strategy<Value = String> {
    let words = ["id", "name", "category", "required", "sale", "regions", "map", "map", "US", "fr", "url", "polcy", "a.b", "", "__proto__"];
    prop_oneof![proptest::sample::select(words.to_vec()).prop_map(String::from), "\\PC{0,8}"]
}

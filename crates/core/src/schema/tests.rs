use super::*;
use crate::{
    Code, Config, Mode, Problem, Source, Value,
    record::Event,
    shape::{self, Form},
    testing,
};
use boon::{Compiler, SchemaIndex, Schemas};
use proptest::prelude::*;
use serde_json::Value as Json;
use std::{collections::BTreeSet, format, string::ToString, sync::LazyLock};

struct Validator(Schemas, SchemaIndex);

impl Validator {
    fn new() -> Validator {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("schema.json", serde_json::from_str(&json()).unwrap()).unwrap();
        let index = compiler.compile("schema.json", &mut schemas).unwrap();
        Validator(schemas, index)
    }

    fn accepts(&self, config: &Json) -> bool {
        self.0.validate(config, self.1).is_ok()
    }
}

/// What the reader of the configuration says about its shape.
fn problems(config: &Json) -> Vec<Problem> {
    let (mut value, mut problems) = (crate::json::parse(&config.to_string()).unwrap(), Vec::new());
    shape::check(&mut value, CONFIG, &mut problems);
    problems
}

#[test]
fn accepts_a_full_configuration_and_the_example_sites() {
    let schema = Validator::new();
    for text in [
        "{}",
        testing::FULL,
        include_str!("../../../../examples/imazing/portcullis.json"),
        include_str!("../../../../examples/daminion/portcullis.json"),
    ] {
        let config = serde_json::from_str(text).unwrap();
        assert!(schema.accepts(&config), "{}", schema.0.validate(&config, schema.1).unwrap_err());
        assert_eq!(problems(&config), []);
    }
}

#[test]
fn rejects_what_the_reader_rejects() {
    let schema = Validator::new();
    for text in [
        "[]",
        r#"{"polcy":{}}"#,
        r#"{"mode":"optin"}"#,
        r#"{"mode":{"regions":{"us":"notice"}}}"#,
        r#"{"cookie":{"days":401}}"#,
        r#"{"cookie":{"days":0}}"#,
        r#"{"cookie":{"domain":"."}}"#,
        r#"{"categories":[{}]}"#,
        r#"{"services":[{"id":"a"}]}"#,
        r#"{"services":[{"id":"a","category":"b","optOut":"javascript:alert(1)"}]}"#,
        r#"{"signals":{"matomo":"all"}}"#,
        r#"{"block":[{"host":"https://a.b","category":"marketing"}]}"#,
        r#"{"texts":{"en":"no"}}"#,
    ] {
        let config = serde_json::from_str(text).unwrap();
        assert!(!schema.accepts(&config), "{text}");
        assert_ne!(problems(&config), [], "{text}");
    }
}

/// Names of the catalogue: they are written out before the reader comes to them.
#[test]
fn names_of_services_are_in_the_schema() {
    let schema = Validator::new();
    for (item, fits) in [
        (r#""google-analytics""#, true),
        (r#"{"use":"matomo","host":"stats.example.com","category":"functional","sale":true}"#, true),
        (r#"{"use":"matomo","hots":"stats.example.com"}"#, false),
        (r#"{"host":"stats.example.com"}"#, false),
        (r#""no name""#, false),
        (r#"{"use":3}"#, false),
        (r#"{"use":"matomo","cookies":[{}]}"#, false),
    ] {
        let config = serde_json::from_str(&format!(r#"{{"services":[{item}]}}"#)).unwrap();
        assert_eq!(schema.accepts(&config), fits, "{item}");
    }
}

/// The configuration without what is meant as a name.
fn without_names(mut config: Json) -> Json {
    if let Some(services) = config.get_mut("services").and_then(Json::as_array_mut) {
        services.retain(|item| !item.is_string() && item.get("use").is_none());
    }
    config
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn schema_and_reader_agree(config in testing::spoilt().prop_map(without_names)) {
        static SCHEMA: LazyLock<Validator> = LazyLock::new(Validator::new);
        prop_assert_eq!(SCHEMA.accepts(&config), problems(&config).is_empty(), "{}", config);
    }

    #[test]
    fn patterns_agree_with_the_forms(text in "[\\x00-\\x20\\x7fa-cA-Z0-9.:/?#;=_*-]{0,12}|(https?|MailTo|local|cache):?\\PC{0,8}|\\PC{0,300}") {
        const FORMS: [Form; 10] = [
            Form::Id, Form::Address, Form::Region, Form::CookieName, Form::CookiePattern, Form::Line, Form::Domain, Form::Host, Form::Path,
            Form::Storage,
        ];
        static PATTERNS: LazyLock<[regex::Regex; 10]> = LazyLock::new(|| FORMS.map(|form| regex::Regex::new(form.pattern()).unwrap()));
        for (form, pattern) in FORMS.into_iter().zip(&*PATTERNS) {
            let short = form.max_length().is_none_or(|most| text.chars().count() as i64 <= most);
            prop_assert_eq!(pattern.is_match(&text) && short, form.fits(&text), "{:?} {:?}", form, text);
        }
    }
}

#[test]
fn every_object_is_named_once() {
    fn walk(kind: &'static Kind, seen: &mut Vec<&'static Object>) {
        match kind {
            Kind::Object(object) => {
                seen.push(object);
                object.fields.iter().for_each(|field| walk(&field.kind, seen));
            }
            Kind::List(kind) | Kind::Map(_, kind) | Kind::OrNull(kind) => walk(kind, seen),
            Kind::Either(first, second) | Kind::Short(first, second) => [first, second].into_iter().for_each(|kind| walk(kind, seen)),
            _ => {}
        }
    }
    let mut seen = Vec::new();
    walk(CONFIG, &mut seen);
    let names: BTreeSet<_> = seen.iter().map(|object| object.name).collect();
    // a service's cookies are told by both of its forms
    assert_eq!(names.len() + 1, seen.len(), "two objects share a name, or one is used twice: {names:?}");
}

#[test]
fn every_field_is_in_the_schema_and_in_the_types() {
    let (schema, types): (Json, _) = (serde_json::from_str(&json()).unwrap(), typescript());
    for (object, _) in objects() {
        let at = if object.name == "Config" { &schema } else { &schema["$defs"][object.name] };
        let (_, interface) = types.split_once(&format!("export interface Portcullis{} {{\n", object.name)).unwrap();
        let (interface, _) = interface.split_once("\n}").unwrap();
        assert_eq!(at["properties"].as_object().unwrap().len(), object.fields.len(), "{}", object.name);
        for field in object.fields {
            assert_eq!(at["properties"][field.name]["description"], line(field.doc), "{}.{}", object.name, field.name);
            let (optional, required) = (format!("  {}?: ", field.name), format!("  {}: ", field.name));
            let vital = field.vital == shape::Vital::Always;
            assert!(interface.contains(if vital { &required } else { &optional }), "{}.{}", object.name, field.name);
        }
    }
}

#[test]
fn the_types_read_like_this() {
    let types = typescript();
    for part in [
        "export interface PortcullisConfig {\n",
        "  mode?: \"opt-in\" | \"opt-out\" | \"notice\" | PortcullisModeRules;\n",
        "  services?: (string | PortcullisUsedService | PortcullisService)[];\n",
        "  texts?: Record<string, Record<string, string>>;\n",
        "  map?: Record<string, (\"ad_storage\" | ",
        "  domain?: string | null;\n",
        "   * @default 182\n   */\n  days?: number;\n",
        "  id: string;\n",
        "  $schema?: string;\n",
        "export type PortcullisErrorCode =\n  | \"config-invalid\"\n",
        " * - `fault`: ",
    ] {
        assert!(types.contains(part), "{part} is not in\n{types}");
    }
}

/// The configuration's own fields, without the JSON they were read from.
fn settings(config: &Config) -> Config {
    Config { source: Value::Null, ..config.clone() }
}

#[test]
fn the_defaults_are_what_happens() {
    let mut spelled = serde_json::Map::new();
    for (object, _) in objects().iter().filter(|(object, _)| ["Config", "Cookie", "Dialog"].contains(&object.name)) {
        let defaults = object.fields.iter().filter_map(|field| Some((field.name.into(), serde_json::from_str(field.default?).unwrap())));
        match object.name {
            "Config" => spelled.extend(defaults),
            name => {
                spelled.insert(name.to_ascii_lowercase(), Json::Object(defaults.collect()));
            }
        }
    }
    let spelled = testing::config(&Json::Object(spelled).to_string());
    assert_eq!(settings(&spelled), settings(&Config::default()));
    assert_eq!(spelled.mode(), Config::default().mode());
    assert_eq!(testing::config(r#"{"mode":{}}"#).mode(), Mode::OptIn);
}

#[test]
fn every_default_fits_its_field() {
    for (object, _) in objects() {
        for field in object.fields.iter().filter(|field| field.default.is_some()) {
            let mut value = crate::json::parse(field.default.unwrap()).unwrap();
            let mut problems = Vec::new();
            shape::check(&mut value, &field.kind, &mut problems);
            assert_eq!(problems, [], "{}.{}", object.name, field.name);
        }
    }
}

const API: &str = include_str!("../../../../src/api.d.ts");

/// The strings of the union that follows `before` in the hand-written types.
fn union(before: &str) -> Vec<&'static str> {
    let (_, rest) = API.split_once(before).unwrap_or_else(|| panic!("{before} is not in src/api.d.ts"));
    let (union, _) = rest.split_once(';').unwrap();
    union.split('|').map(str::trim).filter_map(|part| part.strip_prefix('"')?.strip_suffix('"')).collect()
}

#[test]
fn the_hand_written_types_name_what_the_core_names() {
    use Source::*;
    let sources = [Notice, Preferences, Api, Gpc, Embed, Stored];
    // a new variant does not compile until it stands in the list above
    sources.iter().for_each(|source| match source {
        Notice | Preferences | Api | Gpc | Embed | Stored => {}
    });
    assert_eq!(union("export type PortcullisSource ="), sources.map(Source::as_str));
    assert_eq!(union("export type PortcullisMode ="), [Mode::OptIn, Mode::OptOut, Mode::Notice].map(Mode::as_str));
    assert_eq!(union("readonly event: "), [Event::Given, Event::Refused, Event::Changed, Event::Withdrawn].map(Event::as_str));
}

#[test]
fn every_code_is_documented() {
    let page = include_str!("../../../../docs/errors.md");
    let told = page.lines().filter_map(|row| row.strip_prefix("| `")?.split_once("` | "));
    let told: Vec<_> = told.map(|(code, row)| (code, row.split(" | ").next().unwrap_or_default())).collect();
    let wanted: Vec<_> = Code::ALL.iter().map(|code| (code.as_str(), line(code.meaning()))).collect();
    assert_eq!(told, wanted.iter().map(|(code, meaning)| (*code, meaning.as_str())).collect::<Vec<_>>());
}

//! The configuration: whatever an owner writes, or a broken script hands on, nothing is open that nobody opened; and what the
//! explaining reader leaves of it means the same when it is read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use portcullis_core::{Act, Choice, Config, Context, Decision, Mode, Stamp, Value, decide, explain, json, shape::Form};

const NOW: u64 = 1_434_024_000_000;

fuzz_target!(|text: &str| {
    let (config, problems) = Config::read(text);
    shut_until_opened(&config);
    nothing_unwritten(&config, text);
    a_refusal_refuses(&config);
    let again = explained(text, true);
    assert_eq!(again, explained(text, false), "the build changes what a configuration means");
    means_the_same(&config, &again, problems.is_empty());
    names_open_nothing(text);
    shut_until_opened(&Config::from_lines(text));
});

fn decision(config: &Config, cookies: Vec<String>, gpc: bool) -> Decision {
    decide(config, &Context { now: NOW, cookies, gpc })
}

/// The ids that are granted though they are not required.
fn optional(config: &Config, decision: &Decision) -> Vec<String> {
    assert_eq!(decision.verdicts.len(), config.len(), "each id has one verdict");
    let granted = config.ids().enumerate().filter(|(index, _)| decision.granted(*index) && !config.required(*index));
    granted.map(|(_, id)| id.to_owned()).collect()
}

/// Under opt-in nothing optional is granted before a choice, and no condition that names it holds.
fn shut_until_opened(config: &Config) {
    for gpc in [false, true] {
        let undecided = decision(config, vec!["1i".into()], gpc);
        if undecided.mode == Mode::OptIn {
            assert_eq!(optional(config, &undecided), [""; 0], "granted by the configuration");
            // a broken script may hand on what no condition can name, such as a blank
            for (_, id) in config.ids().enumerate().filter(|(index, id)| !config.required(*index) && Form::Id.fits(id)) {
                assert_ne!(undecided.allows(config, id), Ok(true), "{id:?} holds by the configuration");
            }
        }
    }
}

/// What the owner has to say is not there where it was not said. An escape may say it in disguise.
fn nothing_unwritten(config: &Config, text: &str) {
    let unsaid = |word: &str| !text.contains(word) && !text.contains('\\');
    assert!(config.mode() == Mode::OptIn || !(unsaid("opt-out") && unsaid("notice")), "a mode that waits for no answer");
    assert!(config.honor_gpc || !unsaid("ignore"), "the visitor's signal is ignored");
    assert!(!config.allow_synthetic_clicks || !unsaid("allowSyntheticClicks"), "a script may grant");
    let required = config.categories.iter().filter(|category| category.required && category.id != "necessary");
    assert!(required.count() == 0 || !unsaid("required"), "a category is required");
    let built_in = config.categories.iter().filter(|category| category.required).count() == 1 && config.categories.len() == 4;
    assert!(built_in || config.categories.iter().all(|category| !category.required) || !unsaid("required"));
}

/// Who refuses everything has refused everything, under every mode; and what was accepted is read back.
fn a_refusal_refuses(config: &Config) {
    let before = decision(config, Vec::new(), false);
    for answer in [false, true] {
        let choice = Choice::after(config, &before, &Act::All(answer), Stamp { now: NOW, id: 7, gpc: false });
        let after = decision(config, vec![choice.encode()], false);
        assert_eq!(after.choice.as_ref(), Some(&choice), "the choice does not hold");
        assert!(!after.asks(), "asked again at once");
        let required = (0..config.len()).filter(|index| config.required(*index)).count();
        assert_eq!(optional(config, &after).len(), if answer { config.len() - required } else { 0 });
    }
}

/// What the gate starts with once a configuration has been explained to it, as text.
fn explained(text: &str, full: bool) -> String {
    let answer = json::parse(&explain::configuration(text, full, "")).expect("the explanation is JSON");
    for problem in answer.items_of("problems") {
        assert!(problem.text_of("message").is_some_and(|message| !message.is_empty()) && problem.text_of("path").is_some());
    }
    answer.get("config").expect("the explanation has the rest").to_json()
}

/// What the catalogue says of a name is as shut as all else.
fn names_open_nothing(text: &str) {
    const KNOWN: &str = r#"{"entries":{"a":{"service":{"id":"a","category":"analytics"}},"b":{"service":{"id":"b"},"options":{"host":"x"}},"c":"gone"},"ids":["a","b"]}"#;
    let answer = json::parse(&explain::configuration(text, true, KNOWN)).expect("the explanation is JSON");
    let (config, _) = Config::read(&answer.get("config").expect("the explanation has the rest").to_json());
    shut_until_opened(&config);
}

/// The rest says of every id what the whole said, and explaining it changes nothing more.
fn means_the_same(config: &Config, rest: &str, right: bool) {
    let (again, problems) = Config::read(rest);
    assert!(problems.is_empty() || !right, "what was right is wrong when it is read again: {problems:?}");
    assert_eq!(explained(rest, true), rest, "explained twice it says something else");
    // the source spells out what was left to defaults
    let settings = |config: &Config| {
        let mut config = config.clone();
        config.source = Value::Null;
        config
    };
    assert_eq!(settings(config), settings(&again), "the rest means something else");
    for gpc in [false, true] {
        assert_eq!(decision(config, Vec::new(), gpc), decision(&again, Vec::new(), gpc));
    }
}

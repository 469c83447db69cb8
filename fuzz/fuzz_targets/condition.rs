//! Conditions in marks: they are judged as a second evaluator judges them, which was written for this and works in another way;
//! what cannot be read is never true, and before a choice nothing is true that names an optional id.
//!
//! A text is a condition. What stands behind its last `@`, if there is one, is the `data-service` beside it.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use portcullis_core::{
    Act, Choice, Config, Context, Decision, Mode, Stamp, Value,
    condition::{self, Standing},
    decide, explain, json,
};

const NOW: u64 = 1_434_024_000_000;
const SITE: &str = r#"{"categories":[{"id":"n","required":true},{"id":"a"},{"id":"m"}],"services":[{"id":"s","category":"a"}]}"#;

/// A configuration and what visitors have made of it: nothing, all granted, all refused, some of both.
static SITES: LazyLock<Vec<(Config, Vec<Decision>)>> = LazyLock::new(|| {
    let site = |mode| {
        let mut config = Config::read(SITE).0;
        config.default_mode = mode;
        let undecided = decide(&config, &Context { now: NOW, ..Context::default() });
        let acts = [Act::All(true), Act::All(false), Act::Set(vec![(1, true)])];
        let decided = acts.map(|act| {
            let choice = Choice::after(&config, &undecided, &act, Stamp { now: NOW, id: 7, gpc: false });
            decide(&config, &Context { now: NOW, cookies: vec![choice.encode()], gpc: false })
        });
        let decisions = std::iter::once(undecided.clone()).chain(decided).collect();
        (config, decisions)
    };
    vec![site(Mode::OptIn), site(Mode::OptOut)]
});

fuzz_target!(|text: &str| {
    let (condition, service) = text.rsplit_once('@').unwrap_or((text, ""));
    agree(condition);
    for (config, decisions) in SITES.iter() {
        for decision in decisions {
            on_a_page(config, decision, condition, service);
        }
    }
    explains(condition, service);
});

/// Every id is known here, and what is known of it is in its first letter; so no id has to be guessed.
fn agree(condition: &str) {
    let standing = |id: &str| {
        let bits = id.bytes().next()?;
        (bits & 8 == 0).then_some(Standing { granted: bits & 1 != 0, required: bits & 2 != 0, open: bits & 4 != 0 })
    };
    for decided in [true, false] {
        let truth = condition::evaluate(condition, decided, standing).ok();
        assert_eq!(truth, judged(condition, decided, standing), "{condition:?}");
    }
}

fn on_a_page(config: &Config, decision: &Decision, condition: &str, service: &str) {
    let decided = decision.decided() || decision.mode != Mode::OptIn;
    let standing = |id: &str| {
        let index = config.find(id)?;
        Some(Standing {
            granted: decision.granted(index),
            required: config.required(index),
            open: decision.pending(index) && !decision.granted(index),
        })
    };
    let truth = decision.allows(config, condition).ok();
    assert_eq!(truth, judged(condition, decided, standing), "{condition:?} of {decision:?}");
    let names = |id: &str| condition.split(|c: char| c.is_ascii_whitespace() || "!&|()".contains(c)).any(|word| word == id);
    if !decided {
        assert!(truth != Some(true) || !["a", "m", "s"].into_iter().any(names), "{condition:?} holds before a choice");
    }
    let element = decision.allows_element(config, (!service.is_empty()).then_some(service), Some(condition));
    if service.is_empty() {
        assert_eq!(element.ok(), truth);
    } else {
        let right = service == "s" && condition.trim_ascii() == "a";
        assert_eq!(element.ok(), right.then(|| decision.granted(3)), "{service:?} in {condition:?}");
    }
}

/// What makes no sense is explained, and nothing else is.
fn explains(condition: &str, service: &str) {
    let (config, decisions) = &SITES[0];
    let given = |mark: &&str| !mark.is_empty();
    let element = decisions[0].allows_element(config, Some(service).filter(given), Some(condition).filter(given));
    let told = json::parse(&explain::marks(SITE, service, condition)).expect("the explanation is JSON");
    assert_eq!(told == Value::Null, element.is_ok(), "{told:?}");
    if element.is_err() {
        assert!(told.text_of("code").is_some() && told.text_of("message").is_some_and(|message| !message.is_empty()), "{told:?}");
    }
}

/// What an open bracket or a sign waits for on the stack.
#[derive(Clone, Copy, PartialEq)]
enum Waiting {
    Bracket,
    Not,
    And(u8),
    Or(u8),
}

/// Longest condition, and deepest nesting.
const LIMITS: (usize, usize) = (4096, 32);

/// Whether a condition holds: operators wait on one stack, truths (0 false, 1 open, 2 true) in them or at hand. Nothing where it
/// cannot be read.
fn judged(condition: &str, decided: bool, standing: impl Fn(&str) -> Option<Standing>) -> Option<bool> {
    if condition.len() > LIMITS.0 {
        return None;
    }
    let mut waiting: Vec<Waiting> = Vec::new();
    let mut at_hand: Option<u8> = None;
    let mut optional = false;
    for token in tokens(condition) {
        at_hand = match (token, at_hand) {
            ("!", None) => opened(&mut waiting, Waiting::Not)?,
            ("(", None) => opened(&mut waiting, Waiting::Bracket)?,
            ("&", Some(truth)) => {
                let truth = settled(&mut waiting, truth, false);
                waiting.push(Waiting::And(truth));
                None
            }
            ("|", Some(truth)) => {
                let truth = settled(&mut waiting, truth, true);
                waiting.push(Waiting::Or(truth));
                None
            }
            (")", Some(truth)) => {
                let truth = settled(&mut waiting, truth, true);
                (waiting.pop()? == Waiting::Bracket).then_some(negated(&mut waiting, truth))
            }
            ("!" | "(" | "&" | "|" | ")", _) | (_, Some(_)) => return None,
            (id, None) => {
                let known = standing(id)?;
                optional |= !known.required;
                Some(negated(&mut waiting, if known.open { 1 } else { u8::from(known.granted) * 2 }))
            }
        };
    }
    let truth = settled(&mut waiting, at_hand?, true);
    waiting.is_empty().then_some(truth == 2 && (decided || !optional))
}

/// Words and signs of a condition.
fn tokens(condition: &str) -> impl Iterator<Item = &str> {
    let sign = |c: char| "!&|()".contains(c);
    condition
        .split(|c: char| c.is_ascii_whitespace())
        .flat_map(move |part| part.split_inclusive(sign))
        .flat_map(move |part| {
            let word = part.trim_end_matches(sign);
            [word, &part[word.len()..]]
        })
        .filter(|token| !token.is_empty())
}

/// One more nesting, where there may be one more.
fn opened(waiting: &mut Vec<Waiting>, what: Waiting) -> Option<Option<u8>> {
    waiting.push(what);
    let depth = waiting.iter().filter(|what| matches!(what, Waiting::Bracket | Waiting::Not)).count();
    (depth <= LIMITS.1).then_some(None)
}

/// The truth after the negations right before it.
fn negated(waiting: &mut Vec<Waiting>, mut truth: u8) -> u8 {
    while waiting.pop_if(|what| *what == Waiting::Not).is_some() {
        truth = 2 - truth;
    }
    truth
}

/// The truth after what waits before it: `&`, and `|` too where `all`.
fn settled(waiting: &mut Vec<Waiting>, mut truth: u8, all: bool) -> u8 {
    while let Some(what) = waiting.pop_if(|what| matches!(what, Waiting::And(_)) || all && matches!(what, Waiting::Or(_))) {
        truth = match what {
            Waiting::And(left) => left.min(truth),
            Waiting::Or(left) => left.max(truth),
            Waiting::Bracket | Waiting::Not => truth,
        };
    }
    truth
}

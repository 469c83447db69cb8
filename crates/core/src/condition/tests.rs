use super::*;
use crate::Config;
use alloc::{boxed::Box, vec::Vec};
use proptest::prelude::*;
use std::{format, string::ToString};

/// `yes`, `no` and `open` are optional, `must` is required.
fn standing(id: &str) -> Option<Standing> {
    let (granted, required, open) = match id {
        "must" => (true, true, false),
        "yes" => (true, false, false),
        "no" => (false, false, false),
        "open" => (false, false, true),
        _ => return None,
    };
    Some(Standing { granted, required, open })
}

fn after(condition: &str) -> Result<bool, Fault> {
    evaluate(condition, true, standing)
}

fn before(condition: &str) -> Result<bool, Fault> {
    evaluate(condition, false, standing)
}

#[test]
fn binding_and_spaces() {
    for (condition, expected) in [
        ("yes", true),
        ("no", false),
        ("!no", true),
        ("!!yes", true),
        ("yes & no", false),
        ("yes | no", true),
        ("yes|no&no", true),
        ("(yes|no)&no", false),
        ("no & no | yes", true),
        ("!no & no", false),
        ("!(no & no)", true),
        ("!no | yes", true),
        ("yes & (no | !no)", true),
        (" \t\nyes\r\n&\u{c}must ", true),
        ("((((yes))))", true),
    ] {
        assert_eq!(after(condition), Ok(expected), "{condition}");
    }
}

#[test]
fn faults_make_the_whole_condition_false() {
    for (condition, fault) in [
        ("", Fault::Empty),
        ("  \n", Fault::Empty),
        ("yes &", Fault::Syntax(5)),
        ("& yes", Fault::Syntax(0)),
        ("yes no", Fault::Syntax(4)),
        ("(yes", Fault::Syntax(4)),
        ("yes)", Fault::Syntax(3)),
        ("()", Fault::Syntax(1)),
        ("yes && no", Fault::Syntax(5)),
        ("yes || no", Fault::Syntax(5)),
        ("!", Fault::Syntax(1)),
        ("yes!", Fault::Syntax(3)),
        ("yes, no", Fault::UnknownId(0)),
        ("analitics", Fault::UnknownId(0)),
        ("!analitics", Fault::UnknownId(1)),
        ("yes | analitics", Fault::UnknownId(6)),
        ("no & analitics", Fault::UnknownId(5)),
        ("YES", Fault::UnknownId(0)),
        ("yes\u{a0}", Fault::UnknownId(0)),
    ] {
        assert_eq!(after(condition), Err(fault), "{condition:?}");
    }
}

#[test]
fn depth_and_length_are_limited() {
    let nested = |depth: usize| format!("{}yes{}", "(".repeat(depth), ")".repeat(depth));
    assert_eq!(after(&nested(MAX_DEPTH)), Ok(true));
    assert_eq!(after(&nested(MAX_DEPTH + 1)), Err(Fault::TooLong));
    assert_eq!(after(&format!("{}yes", "!".repeat(MAX_DEPTH))), Ok(true));
    assert_eq!(after(&format!("{}yes", "!".repeat(MAX_DEPTH + 1))), Err(Fault::TooLong));
    let wide = "yes&".repeat(MAX_LENGTH / 4 - 1) + "yes ";
    assert_eq!((wide.len(), after(&wide)), (MAX_LENGTH, Ok(true)));
    assert_eq!(after(&format!("{wide} ")), Err(Fault::TooLong));
}

/// Contract §3: before a decision every condition is false, negations too; one that names only required ids is not.
#[test]
fn before_a_decision_only_required_ids_count() {
    for (condition, expected) in [
        ("must", true),
        ("must & must", true),
        ("(must | must)", true),
        ("!must", false),
        ("yes", false),
        ("!no", false),
        ("!open", false),
        ("must | yes", false),
        ("must | no", false),
        ("must & !no", false),
        ("!(no | open)", false),
    ] {
        assert_eq!(before(condition), Ok(expected), "{condition}");
    }
}

#[test]
fn what_is_not_asked_yet_holds_neither_way() {
    for (condition, expected) in [
        ("open", false),
        ("!open", false),
        ("!!open", false),
        ("open | !open", false),
        ("!(open & !open)", false),
        ("open | yes", true),
        ("!(open & no)", true),
        ("open & yes", false),
        ("!(open | no)", false),
    ] {
        assert_eq!(after(condition), Ok(expected), "{condition}");
    }
}

#[test]
fn problems_name_the_condition_and_the_nearest_id() {
    let config = Config::default();
    let told = |condition: &str| {
        let fault = evaluate(condition, true, |id| config.find(id).and_then(|_| standing("yes"))).unwrap_err();
        let problem = fault.problem(&config, condition);
        (problem.code, problem.message)
    };
    assert_eq!(
        told("analitics & !marketing"),
        (Code::UnknownId, "\"analitics\" is not a declared category or service; did you mean \"analytics\"?".to_string())
    );
    assert_eq!(told(""), (Code::BadCondition, "the condition \"\" is empty".to_string()));
    assert_eq!(
        told("analytics &"),
        (Code::BadCondition, "the condition \"analytics &\" takes ids, !, &, | and ( ): cannot read it from character 11".to_string())
    );
    assert_eq!(told(&"!".repeat(99)).0, Code::BadCondition);
}

/// A condition as a tree, the reader's independent counterpart.
#[derive(Clone, Debug)]
enum Tree {
    Id(&'static str),
    Not(Box<Tree>),
    All(Vec<Tree>),
    Any(Vec<Tree>),
}

impl Tree {
    /// Kleene's logic: nothing stands for «not known yet».
    fn truth(&self) -> Option<bool> {
        match self {
            Tree::Id("open") => None,
            Tree::Id(id) => Some(*id != "no"),
            Tree::Not(inner) => inner.truth().map(|truth| !truth),
            Tree::All(parts) if parts.iter().any(|part| part.truth() == Some(false)) => Some(false),
            Tree::All(parts) => parts.iter().all(|part| part.truth() == Some(true)).then_some(true),
            Tree::Any(parts) if parts.iter().any(|part| part.truth() == Some(true)) => Some(true),
            Tree::Any(parts) => parts.iter().all(|part| part.truth() == Some(false)).then_some(false),
        }
    }

    fn names_an_optional_id(&self) -> bool {
        match self {
            Tree::Id(id) => *id != "must",
            Tree::Not(inner) => inner.names_an_optional_id(),
            Tree::All(parts) | Tree::Any(parts) => parts.iter().any(Tree::names_an_optional_id),
        }
    }

    /// With parentheses only where the binding asks for them: in one of `|` under `&`, and of either under `!`.
    fn print(&self, under: u8, space: &str) -> String {
        let (binding, text) = match self {
            Tree::Id(id) => (3, id.to_string()),
            Tree::Not(inner) => (3, format!("!{space}{}", inner.print(3, space))),
            Tree::All(parts) => (2, join(parts, 2, '&', space)),
            Tree::Any(parts) => (1, join(parts, 1, '|', space)),
        };
        if binding < under { format!("({space}{text}{space})") } else { text }
    }
}

fn join(parts: &[Tree], binding: u8, operator: char, space: &str) -> String {
    parts.iter().map(|part| part.print(binding, space)).collect::<Vec<_>>().join(&format!("{space}{operator}{space}"))
}

fn tree() -> impl Strategy<Value = Tree> {
    let id = prop::sample::select(&["must", "yes", "no", "open"][..]).prop_map(Tree::Id);
    id.prop_recursive(5, 40, 4, |inner| {
        prop_oneof![
            inner.clone().prop_map(|inner| Tree::Not(Box::new(inner))),
            prop::collection::vec(inner.clone(), 1..4).prop_map(Tree::All),
            prop::collection::vec(inner, 1..4).prop_map(Tree::Any),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn agrees_with_the_tree(tree in tree(), space in "[ \\t\\n]{0,2}") {
        let text = tree.print(0, &space);
        prop_assert_eq!(after(&text), Ok(tree.truth() == Some(true)), "{}", text);
        prop_assert_eq!(before(&text), Ok(tree.truth() == Some(true) && !tree.names_an_optional_id()), "{}", text);
    }

    #[test]
    fn a_fault_anywhere_is_a_fault(tree in tree(), bad in prop::sample::select(&["maybe", "", "yes no", "(", "!"][..])) {
        for text in [format!("{} | {bad}", tree.print(1, "")), format!("!({} & {bad})", tree.print(2, ""))] {
            prop_assert!(after(&text).is_err(), "{}", text);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[!&|() ]{0,12}|!?(yes|no|must|open)( ?[&|] ?!?(yes|no|must|open)){0,3}|([!&|() ]|yes|no|must|open|\\PC){0,40}|\\PC{0,60}") {
        if let Ok(held) = before(&text) {
            prop_assert!(!held || !["yes", "no", "open"].iter().any(|id| text.contains(id)), "{}", text);
        }
        let _ = after(&text);
    }
}

use super::*;
use crate::testing;
use alloc::vec;
use proptest::prelude::*;
use std::{collections::HashMap, format, string::ToString};

/// Values written by the Python program in `docs/cookie.md`, which knows nothing of this code: the format stays what it is.
#[test]
fn the_format_is_fixed() {
    let example = [
        (fingerprint::short(&["c:functional"], 29), false),
        (fingerprint::short(&["c:analytics"], 29), true),
        (fingerprint::short(&["c:marketing"], 29), false),
        (fingerprint::short(&["s:google-analytics:analytics"], 29), true),
    ];
    let id = 0x0123_4567_89ab_cdef_0123_4567_89ab_cdef;
    for (value, mode, gpc, time, id, version, answers) in [
        ("1iAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA9oFVowtBwl", Mode::OptIn, false, 0, 0, "", &[][..]),
        (
            "1iAU3ifboAABI0VniavN7wEjRWeJq83vHaHu3iim8koAHjPmK2q4OWotLialZ5",
            Mode::OptIn,
            false,
            1_434_024_000_000,
            id,
            "2015-06-11",
            &example,
        ),
        ("1O________D_____________________4P5cRmK2q4elokh", Mode::OptOut, true, (1 << 48) - 1, u128::MAX, "§ 2", &example[2..3]),
        ("1nAAAAAAABAAAAAAAAAAAAAAAAAAAAABv-HWj4NGhq", Mode::Notice, false, 1, 1, "1", &[]),
        ("1NAAAAAAABAAAAAAAAAAAAAAAAAAAAABv-HWjzto6N", Mode::Notice, true, 1, 1, "1", &[]),
    ] {
        let choice = Choice { time, id, mode, gpc, policy: fingerprint::short(&["p:", version], 30), answers: answers.to_vec() };
        assert_eq!(choice.encode(), value);
        assert_eq!(Choice::decode(value), Some(choice));
    }
}

#[test]
fn the_documentation_shows_that_value() {
    let page = include_str!("../../../../../docs/cookie.md");
    let shown = page.lines().find(|line| line.starts_with("1 i ")).unwrap().replace(' ', "");
    assert_eq!(Choice::decode(&shown).unwrap().time, 1_434_024_000_000);
    // the table of the parts, as far as it is about sizes
    for (from, characters, part) in [(0, "1", "format"), (1, "1", "mode"), (2, "8", "time"), (10, "22", "random"), (32, "5", "fingerprint")]
    {
        assert!(page.contains(&format!("| {from} | {characters} | {part}")), "{part}");
    }
    assert!(page.contains(&format!("longer than {MAX_LENGTH} is not read")) && page.contains(&format!("| {HEADER} | {WIDTH} each |")));
}

/// A body with the checksum that belongs to it.
fn sealed(body: &str) -> String {
    let mut out = body.to_string();
    put(&mut out, fingerprint::short(&[body], 30).into(), WIDTH);
    out
}

#[test]
fn damage_is_noticed() {
    let empty = "iAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA9oFVo";
    let twice = Choice { time: 0, id: 0, mode: Mode::OptIn, gpc: false, policy: 0, answers: vec![(7, false), (7, true)] };
    for value in [
        String::new(),
        "granted".into(),
        sealed(&format!("2{empty}")),
        "1".into(),
        sealed("1"),
        sealed("1i"),
        sealed(&format!("1{empty}AAAA")),
        "1".repeat(MAX_LENGTH + 1),
        sealed(&format!("1{empty}").replace("1i", "1x")),
        sealed(&format!("1{empty}").replace("1i", "1ı")),
        // the four zero bits before the id
        sealed(&format!("1iAAAAAAAAE{}9oFVo", "A".repeat(21))),
        sealed(&format!("1{empty}AAA=A")),
        sealed(&format!("1{empty}AAAéA")),
        twice.encode(),
        format!("1{empty}wtBwm"),
        format!("1{empty}wtB=l"),
    ] {
        assert_eq!(Choice::decode(&value), None, "{value}");
    }
}

#[test]
fn sizes() {
    for (services, at_most) in [(50, 312), (500, 2562)] {
        let declared: Vec<_> = (0..services).map(|n| format!(r#"{{"id":"service-{n}","category":"marketing"}}"#)).collect();
        let categories = r#"[{"id":"a"},{"id":"b"},{"id":"c"},{"id":"marketing"}]"#;
        let config = testing::config(&format!(r#"{{"categories":{categories},"services":[{}]}}"#, declared.join(",")));
        let value = testing::answered(&config, &crate::Act::All(true)).encode();
        assert_eq!(value.len(), at_most);
        assert_eq!(Choice::decode(&value).unwrap().answers.len(), services + 4);
    }
}

#[test]
fn the_longest_choice_reads_back() {
    let answers = (0..MAX_ANSWERS as u32).map(|n| (n, true)).collect();
    let value = Choice { time: 0, id: 0, mode: Mode::OptIn, gpc: false, policy: 0, answers }.encode();
    assert!(value.len() <= MAX_LENGTH && value.len() + WIDTH > MAX_LENGTH);
    assert_eq!(Choice::decode(&value).unwrap().answers.len(), MAX_ANSWERS);
}

/// Every edit of one character: none of them reads as a choice at all. Nothing says that none ever could: the checksum has
/// 30 bits, so one damaged value in a thousand million still fits it. That is what it is for, accidents; whoever forges a
/// cookie on purpose can write any choice anyway.
#[test]
fn one_character_changed_cut_added_or_moved_is_noticed() {
    for value in [
        "1iAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA9oFVowtBwl",
        "1iAU3ifboAABI0VniavN7wEjRWeJq83vHaHu3iim8koAHjPmK2q4OWotLialZ5",
        "1O________D_____________________4P5cRmK2q4elokh",
    ] {
        let digits: Vec<_> = DIGITS.iter().map(|digit| char::from(*digit)).chain(['=', '%', ' ', '"', '\0', 'é']).collect();
        for at in 0..=value.len() {
            assert!(Choice::decode(&value[..at]).is_none() || at == value.len(), "cut after {at}");
            assert!(Choice::decode(&value[at..]).is_none() || at == 0, "cut before {at}");
            for digit in &digits {
                let (before, after) = value.split_at(at);
                assert!(Choice::decode(&format!("{before}{digit}{after}")).is_none(), "{digit:?} added at {at}");
                let Some(found) = after.chars().next() else { continue };
                let rest = &after[1..];
                assert!(found == *digit || Choice::decode(&format!("{before}{digit}{rest}")).is_none(), "{digit:?} in place of {at}");
            }
            if let Some(two) = value.get(at..at + 2) {
                let moved: String = two.chars().rev().collect();
                let moved = format!("{}{moved}{}", &value[..at], &value[at + 2..]);
                assert!(moved == value || Choice::decode(&moved).is_none(), "{at} and {} changed places", at + 1);
                assert!(Choice::decode(&format!("{}{}", &value[..at], &value[at + 1..])).is_none(), "{at} left out");
            }
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_back(choice in testing::choice()) {
        let value = choice.encode();
        prop_assert!(value.bytes().all(|byte| DIGITS.contains(&byte)));
        prop_assert_eq!(Choice::decode(&value), Some(choice));
    }

    /// There is one way to write a choice, so two values never mean the same.
    #[test]
    fn what_reads_is_written_the_same(body in "1[ionION][A-Za-d0-9_-]{8}[A-D][A-Za-z0-9_-]{26}([A-Za-z0-9_-]{5}){0,9}") {
        let value = sealed(&body);
        prop_assert_eq!(Choice::decode(&value).map(|choice| choice.encode()), Some(value));
    }

    #[test]
    fn damage_never_grants_more(choice in testing::choice(), at in any::<prop::sample::Index>(), cut in 0..8usize, put in "[A-Za-z0-9_-]{0,8}") {
        let value = choice.encode();
        let at = at.index(value.len());
        let damaged = [&value[..at], &put, value.get(at + cut..).unwrap_or_default()].concat();
        let granted: HashMap<_, _> = choice.answers.iter().copied().collect();
        if let Some(read) = Choice::decode(&damaged) {
            prop_assert!(read.answers.iter().all(|(id, answer)| !answer || granted.get(id) == Some(&true)), "{}", damaged);
        }
    }

    #[test]
    fn no_text_is_a_choice_by_chance(text in "\\PC{0,80}|1[ion][A-Za-z0-9_-]{0,200}|\\PC{0,20}[\\x00-\\x1f]\\PC{0,20}") {
        prop_assert!(Choice::decode(&text).is_none());
    }

    #[test]
    fn no_bytes_are_a_choice_by_chance(bytes in prop::collection::vec(any::<u8>(), 0..4000)) {
        let text = String::from_utf8_lossy(&bytes);
        prop_assert!(Choice::decode(&text).is_none());
        prop_assert!(Choice::decode(&["1", &text].concat()).is_none());
    }
}

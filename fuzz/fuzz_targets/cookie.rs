//! The stored choice: no text is a choice by mistake, and nothing else grants.
//!
//! A text is taken as a cookie's value and as all of `document.cookie`; and both once more with checksums that fit, because no
//! fuzzer guesses 30 bits of a hash.

#![no_main]

use libfuzzer_sys::fuzz_target;
use portcullis_core::{Choice, Mode, fingerprint::short, session};
use session::{Session, Standing};

/// 2015-06-11T12:00:00Z, when the choices of the corpus were made.
const NOW: u64 = 1_434_024_000_000;
const DAY: u64 = 86_400_000;

/// Opt-in, Global Privacy Control honoured, two services that store something; for [`Session::begin`] behind the page's host.
const LINES: &str = "g\tportcullis\t182
o\t2015-06-11\topt-in\tCH\t\t
c\tnecessary\t1
c\tfunctional\t
c\tanalytics\t
c\tmarketing\t
s\tcounter\t2\t
k\t_ga*\t.shop.example\t/
s\tads\t3\t1
k\t*\t\t
t\tlocal\tads*
s\tshop\t0\t
k\tbasket\t\t";

/// What the lines declare, in their order: what the fingerprint is of, whether it is required, whether it sells.
const IDS: [(&str, bool, bool); 7] = [
    ("c:necessary", true, false),
    ("c:functional", false, false),
    ("c:analytics", false, false),
    ("c:marketing", false, false),
    ("s:counter:analytics", false, false),
    ("s:ads:marketing", false, true),
    ("s:shop:necessary", true, false),
];

fuzz_target!(|text: &str| {
    for value in [text.to_owned(), mended(text)] {
        if let Some(choice) = Choice::decode(&value) {
            assert_eq!(choice.encode(), value, "another text is the same choice");
        }
        page_view(&format!("_ga=1; portcullis={value}"), false);
    }
    let pairs = text.split(';').map(|pair| match pair.split_once('=') {
        Some((name, value)) => [name, "=", &mended(value)].concat(),
        None => pair.to_owned(),
    });
    let header = pairs.collect::<Vec<_>>().join(";");
    for gpc in [false, true] {
        page_view(text, gpc);
        page_view(&header, gpc);
    }
});

/// A value with the checksum that its other characters ask for.
fn mended(value: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let Some(body) = value.len().checked_sub(5).and_then(|end| value.get(..end)) else { return value.to_owned() };
    let checksum = short(&[body], 30);
    let digits = (0..5).rev().map(|at| char::from(DIGITS[(checksum >> (6 * at)) as usize & 63]));
    body.chars().chain(digits).collect()
}

/// A page is opened with these cookies; its visitor accepts all, which the browser does not keep, and refuses all, which it does.
fn page_view(cookies: &str, gpc: bool) {
    let mut session = Session::begin(&["www.shop.example\n", if gpc { "1" } else { "" }, "\n", LINES].concat());
    let granted = expected(cookies, gpc);
    assert_eq!(grants(&session.start(cookies, NOW)), granted, "granted by {cookies:?}");
    assert_eq!(session.standing("counter", "") == Standing::Allowed, granted[4]);
    assert_eq!(session.standing("ads", "marketing") == Standing::Allowed, granted[5]);
    assert!(session.doomed("", "portcullis").is_none() && session.doomed("", "basket").is_none(), "the choice and what is required stay");
    if let Some(again) = session.rewrite() {
        assert_eq!(expected(&pair(&again), gpc), granted, "written again it is another choice");
    }

    let _ = session.propose("*+", NOW, 7);
    assert_eq!(grants(&session.settle(cookies, NOW)), granted, "granted by what was not kept");

    let refusal = session.propose("*-", NOW, 8);
    let cookies = [cookies, "; ", &pair(&refusal)].concat();
    assert_eq!(grants(&session.settle(&cookies, NOW)), expected(&cookies, gpc), "refused in {cookies:?}");
}

/// The value as it stands in `document.cookie`.
fn pair(value: &str) -> String {
    ["portcullis=", value].concat()
}

/// Whether each id is granted, by the digits of the session's answer.
fn grants(answer: &str) -> Vec<bool> {
    answer.lines().next().unwrap_or_default().bytes().map(|digit| digit & 1 == 1).collect()
}

/// The same from `docs/cookie.md` alone: the newest value that reads and holds decides, and it grants what it grants by name.
fn expected(cookies: &str, gpc: bool) -> Vec<bool> {
    let pairs = cookies.split(';').filter_map(|pair| pair.strip_prefix(' ').unwrap_or(pair).split_once('='));
    let read = pairs.filter(|(name, _)| *name == "portcullis").filter_map(|(_, value)| Choice::decode(value));
    let young = |choice: &Choice| choice.time <= NOW + DAY && NOW < choice.time + 182 * DAY;
    let holding = read.filter(|choice| young(choice) && choice.policy == short(&["p:2015-06-11"], 30));
    // of two of the same time the later one counts, as `max_by_key` has it
    let choice = holding.max_by_key(|choice| choice.time).filter(|choice| choice.mode == Mode::OptIn);
    let granted = |(named, required, sells): &(&str, bool, bool)| {
        let by = |choice: &Choice| choice.answers.contains(&(short(&[named], 29), true)) && (choice.gpc || !(gpc && *sells));
        *required || choice.as_ref().is_some_and(by)
    };
    IDS.iter().map(granted).collect()
}

//! In every state: Tab meets what can be done, in the order it is read and in no other; Shift+Tab goes the same way back; the arrows change
//! nothing; Esc closes the preferences, gives the focus back and grants nothing, and does nothing anywhere else.

use portcullis_e2e::{Key, Page, Scene, Value};

use super::states;

const NOTICE: [&str; 4] =
    ["a \"Privacy policy\"", "button \"Accept all\"", "button \"Reject all\"", "button \"Do Not Sell or Share My Personal Information\""];

/// A placeholder and the links of the table: they stand in the page, after the notice.
const PAGE: [&str; 5] =
    ["a \"Privacy policy\"", "button \"Load once\"", "button \"Always allow\"", "a \"Privacy policy\"", "a \"Opt out at the provider\""];

const TICKS: [&str; 6] = [
    "button \"Close\"",
    "input checkbox \"Functional\"",
    "input checkbox \"Analytics\"",
    "input checkbox \"Marketing\"",
    "input checkbox \"Film Host\"",
    "summary \"Details: Film Host\"",
];

const PARTICULARS: [&str; 2] = ["a \"Privacy policy\"", "a \"Opt out at the provider\""];

const RECORD: [&str; 3] = ["button \"Copy the record\"", "button \"Download the record\"", "button \"Erase my choice\""];

const END: [&str; 5] =
    ["a \"Privacy policy\"", "a \"Contact\"", "button \"Accept all\"", "button \"Reject all\"", "button \"Save choices\""];

fn expected(state: &str) -> Vec<&'static str> {
    let parts: &[&[&str]] = match state {
        "preferences" => &[&TICKS, &PARTICULARS, &END],
        "record" => &[&TICKS, &RECORD, &END],
        "reopen" => &[&["button \"Do Not Sell or Share My Personal Information\""], &PAGE],
        _ => &[&NOTICE, &PAGE],
    };
    parts.concat()
}

pub(crate) fn case(scene: &Scene<'_>) {
    states::serve(scene, "/", "box", "en");
    let page = scene.visit("/");
    states::each(scene, &page, "/", |page, state| {
        let wanted = expected(state);
        walk_to_first(page, &wanted);
        let mut there = vec![page.focus_told()];
        for _ in 1..wanted.len() {
            page.press_keys(&[Key::Tab]);
            there.push(told_but_for_scrolling(page, &[Key::Tab]));
            assert!(page.js(IN_SIGHT) == true, "{state}: {} is out of sight", page.focus_told());
        }
        assert_eq!(there, wanted, "{state}: Tab");

        let before = page.js(STANDING);
        page.press_keys(&Key::ARROWS);
        assert_eq!(page.js(STANDING), before, "{state}: the arrows");

        let mut back = vec![page.focus_told()];
        for _ in 1..wanted.len() {
            page.press_shift_tab();
            back.push(told_but_for_scrolling(page, &[]));
        }
        back.reverse();
        assert_eq!(back, wanted, "{state}: Shift+Tab");
        escape(page, state);
    });
}

/// Tabs from wherever the focus is until it comes to the first of these from beyond the last: from the browser's own controls, which count
/// as `body`, or, in WebKit, at once.
#[track_caller]
fn walk_to_first(page: &Page<'_>, wanted: &[&str]) {
    let mut met = vec![page.focus_told()];
    while met.len() < 40 {
        page.press_keys(&[Key::Tab]);
        met.push(told_but_for_scrolling(page, &[Key::Tab]));
        let [.., before, now] = met.as_slice() else { continue };
        let from_beyond = met.len() == 2 || before == "body" || wanted.last() == Some(&before.as_str());
        if now == wanted[0] && from_beyond {
            return;
        }
    }
    panic!("Tab never came to {} from beyond, but to {met:?}", wanted[0]);
}

/// What has the focus. Firefox gives it to whatever scrolls as well, so that the arrows can scroll it: it is passed over.
#[track_caller]
fn told_but_for_scrolling(page: &Page<'_>, step: &[Key]) -> String {
    let told = page.focus_told();
    if told != "div \"\"" {
        return told;
    }
    match step {
        [] => page.press_shift_tab(),
        keys => page.press_keys(keys),
    }
    page.focus_told()
}

/// Whether what has the focus can be seen whole, or as much of it as the window has room for.
const IN_SIGHT: &str = "
    const { top, bottom, left, right } = document.activeElement.getBoundingClientRect();
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return document.activeElement.contains(at) || at?.contains(document.activeElement) === true && at !== document.body && at !== document.documentElement";

/// What was chosen or ticked, and where the focus is.
const STANDING: &str = "
    return [portcullis.state.decided, ...[...document.querySelectorAll('input')].map(({ checked }) => checked),
        document.activeElement.localName, document.activeElement.dataset.portcullis ?? document.activeElement.textContent]";

/// Esc, and what it leaves.
#[track_caller]
fn escape(page: &Page<'_>, state: &str) {
    let decided = page.state()["decided"].clone();
    page.press_keys(&[Key::Escape]);
    page.let_tasks_run();
    assert_eq!(page.state()["decided"], decided, "{state}: Esc decides nothing");
    match state {
        "preferences" | "record" => {
            page.see_no_preferences();
            assert_eq!(page.js("return document.activeElement.dataset.portcullis"), Value::from("preferences"), "{state}: the focus back");
            page.js("portcullis.showPreferences()");
            page.see_preferences();
        }
        "reopen" => page.see("[data-portcullis-part=reopen]"),
        _ => page.see_notice(),
    }
}

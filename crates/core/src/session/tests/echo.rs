//! Earlier choices that a browser reads back after later ones.

use super::*;

/// Chooses these one after the other, the clock standing still or not, and gives the cookies after each.
fn chosen(browser: &mut Browser, view: &mut View, choices: &[&str], still: bool) -> Vec<String> {
    let choose = |what: &&str| {
        browser.choose(view, what);
        browser.now -= u64::from(still);
        browser.cookies.clone()
    };
    choices.iter().map(choose).collect()
}

#[test]
fn an_echo_changes_nothing() {
    for still in [false, true] {
        let mut browser = Browser::new();
        let mut view = browser.open();
        let written = chosen(&mut browser, &mut view, &["*+", "*-", "*+", "*-"], still);
        for earlier in &written {
            assert_eq!(view.session.ask('w', earlier, browser.now + 50), "", "{still}");
            assert_eq!(view.session.standing("counter", ""), Standing::Closed, "{still}");
        }
        // removed, it is no choice any more, and its echo is none either
        view.look("other=1", browser.now + 60);
        assert_eq!((view.line(1), view.granted()), ("", REQUIRED.to_vec()), "{still}");
        assert_eq!(view.session.ask('w', &written[0], browser.now + 70), "", "{still}");
    }
}

#[test]
fn the_choice_of_the_start_has_echoes_too() {
    let mut browser = Browser::new();
    let mut view = browser.open();
    let written = chosen(&mut browser, &mut view, &["*+", "*-"], false);
    let mut later = browser.open();
    assert_eq!(later.session.ask('w', &written[0], browser.now + 50), "");
    assert_eq!(later.session.standing("counter", ""), Standing::Closed);
    browser.choose(&mut later, "*+");
    assert_eq!(later.granted(), ALL, "what is proposed is no echo");
}

/// The clock is set back, then somebody refuses in another tab: an echo does not last, so what is still there later counts.
#[test]
fn a_clock_set_back_does_not_hide_a_refusal() {
    let mut browser = Browser::new();
    let mut view = browser.open();
    browser.choose(&mut view, "*+");
    let granted_at = browser.now;
    browser.now -= 10 * DAY;
    let mut other = browser.open();
    browser.cookies.clear();
    browser.choose(&mut other, "*-");
    for (looked_at, hidden) in [(browser.now, false), (granted_at, true), (granted_at + ECHO - 1, true), (granted_at + ECHO, false)] {
        let mut view = View { session: view.session.clone(), answer: view.answer.clone() };
        view.look(&browser.cookies, looked_at);
        assert_eq!(view.granted() == ALL, hidden, "{looked_at}");
    }
}

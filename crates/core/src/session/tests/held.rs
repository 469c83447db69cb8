//! What the browser does not keep: no choice, but a refusal holds on its page.

use super::*;

/// Contract §7: a cookie that cannot be written leaves the state undecided, releases nothing and raises `cookie-blocked`.
#[test]
fn what_the_browser_does_not_keep_is_no_choice() {
    for what in ["*+", "?+", "*-", "?-", "   +", "   -"] {
        let mut browser = Browser { keeps: false, ..Browser::new() };
        let mut view = browser.open();
        browser.choose(&mut view, what);
        assert_eq!(view.answer, "9222229\n\n\nopt-in\n\nrefused\nblocked", "{what}");
        assert_eq!(view.session.standing("counter", ""), Standing::Closed);
    }
}

/// Something was granted before, or runs until it is refused: then a refusal that cannot be stored holds for this page.
#[test]
fn a_refusal_that_cannot_be_stored_holds_on_this_page() {
    let mut browser = Browser::new();
    let mut view = browser.open();
    browser.choose(&mut view, "*+");
    browser.keeps = false;
    browser.choose(&mut view, "*-");
    assert_eq!((view.granted(), view.line(6)), (REQUIRED.to_vec(), "blocked"));
    // the cookie is still that of before: so is the next view
    assert_eq!(browser.open().granted(), ALL);

    let mut browser = Browser { keeps: false, ..Browser::opt_out() };
    let mut view = browser.open();
    let what = view.signs("-counter");
    browser.choose(&mut view, &what);
    assert!(view.line(6) == "blocked" && !view.granted().contains(&"counter"));
    let what = view.signs("+counter");
    browser.choose(&mut view, &what);
    assert!(view.line(6) == "blocked" && !view.granted().contains(&"counter"), "a grant that cannot be stored is none");

    // and it takes nothing away
    let mut browser = Browser::new();
    let mut view = browser.open();
    let what = view.signs("+counter -ads");
    browser.choose(&mut view, &what);
    browser.keeps = false;
    browser.choose(&mut view, "*+");
    assert_eq!((view.granted(), view.line(6)), (vec!["necessary", "counter", "shop"], "blocked"));
}

/// A refusal the browser does not keep holds however often the page looks again, against an older grant too, until it is forgotten.
#[test]
fn a_refusal_that_was_not_kept_holds_on_its_page() {
    for kept_before in [false, true] {
        let mut browser = Browser::opt_out();
        let mut view = browser.open();
        if kept_before {
            browser.choose(&mut view, "*+");
        }
        browser.keeps = false;
        browser.choose(&mut view, "*-");
        for _ in 0..2 {
            assert_eq!(view.granted(), ["necessary", "shop"], "{kept_before}");
            view.look(&browser.cookies, browser.now + 1);
        }
        view.answer = view.session.ask('x', "", browser.now + 1);
        assert!(view.granted().contains(&"ads"), "forgotten, what runs until refused runs again");
        browser.choose(&mut view, "*+");
        assert!(view.granted().contains(&"ads"), "a grant is never held");
    }
}

/// What is held has the grants of the choice that it was made from: they go with it.
#[test]
fn what_is_held_grants_nothing_once_the_choice_is_gone() {
    for act in ["?-", "-ads"] {
        let mut browser = Browser::new();
        let mut view = browser.open();
        browser.choose(&mut view, "*+");
        browser.keeps = false;
        let what = if act == "?-" { act.into() } else { view.signs(act) };
        browser.choose(&mut view, &what);
        assert!(view.granted().contains(&"analytics"), "{act}");
        view.answer = view.session.ask('w', "other=1", browser.now + 1);
        assert_eq!(view.granted(), ["necessary", "shop"], "{act}");
    }
}

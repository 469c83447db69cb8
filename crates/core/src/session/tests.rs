use super::*;
use crate::testing::{self, DAY, NOW};
use alloc::vec;
use std::format;

mod echo;
mod held;
mod lives;

const SITE: &str = r#"{
    "policy": {"version":"1"},
    "services": [
        {"id":"counter","category":"analytics","cookies":[{"name":"_ga"},{"name":"far","domain":".other.test"},{"name":"deep","path":"/deep"}],
         "storage":["local:ga","indexeddb:ga"]},
        {"id":"ads","category":"marketing","sale":true},
        {"id":"shop","category":"necessary"}
    ],
    "signals": {"google":true}
}"#;

/// A browser as far as a session knows one: its cookies, its clock, its signal, and whether it keeps what it is given.
struct Browser {
    site: String,
    cookies: String,
    now: u64,
    gpc: bool,
    keeps: bool,
}

impl Browser {
    fn new() -> Browser {
        Browser { site: SITE.into(), cookies: "other=1".into(), now: NOW, gpc: false, keeps: true }
    }

    fn opt_out() -> Browser {
        Browser { site: SITE.replacen('{', r#"{"mode":"opt-out","#, 1), ..Browser::new() }
    }

    /// A page view, configured as the gate's script does it.
    fn open(&self) -> View {
        let lines = testing::lines(&testing::config(&self.site));
        let mut session = Session::begin(&["shop.example.com", if self.gpc { "1" } else { "" }, &lines].join("\n"));
        assert!(["necessary", "shop", "!ads"].iter().all(|mark| session.standing("", mark) != Standing::Allowed), "before the start");
        let answer = session.ask('s', &self.cookies, self.now);
        View { session, answer }
    }

    /// Makes a choice as the gate's script does it.
    fn choose(&mut self, view: &mut View, what: &str) {
        self.now += 1;
        let value = view.session.ask('p', &format!("{}\n{what}", hexadecimal(self.now.into())), self.now);
        if self.keeps {
            let name = view.session.config.cookie.name.as_str();
            let others = cookie::pairs(&self.cookies).filter(|(known, _)| *known != name).map(|(name, value)| format!("{name}={value}; "));
            self.cookies = others.collect::<String>() + &format!("{name}={value}");
        }
        view.answer = view.session.ask('w', &self.cookies, self.now);
    }
}

/// A page view, and the session's last answer.
struct View {
    session: Session,
    answer: String,
}

impl View {
    fn line(&self, at: usize) -> &str {
        self.answer.split('\n').nth(at).unwrap_or_default()
    }

    /// The ids whose digit has this bit.
    fn ids(&self, bit: u8) -> Vec<&str> {
        let digits = self.line(0).bytes().map(|digit| digit - b'0');
        self.session.config.ids().zip(digits).filter(|(_, digit)| digit & bit > 0).map(|(id, _)| id).collect()
    }

    fn granted(&self) -> Vec<&str> {
        self.ids(1)
    }

    /// Looks again, as the gate's script does when the choice may have changed elsewhere: an empty answer changes nothing.
    fn look(&mut self, cookies: &str, now: u64) {
        let answer = self.session.ask('w', cookies, now);
        if !answer.is_empty() {
            self.answer = answer;
        }
    }

    /// Signs for [`Session::propose`] from `+counter -ads`.
    fn signs(&self, words: &str) -> String {
        let sign = |id: &str| words.split(' ').rfind(|word| word.get(1..) == Some(id)).map_or(' ', |word| char::from(word.as_bytes()[0]));
        self.session.config.ids().map(sign).collect()
    }
}

const ALL: [&str; 7] = ["necessary", "functional", "analytics", "marketing", "counter", "ads", "shop"];
const REQUIRED: [&str; 2] = ["necessary", "shop"];

#[test]
fn a_first_view() {
    let view = Browser::new().open();
    assert_eq!(view.answer, "9222229\n\n\nopt-in\ndenr");
    assert_eq!((view.granted(), view.ids(2)), (REQUIRED.to_vec(), ALL[1..6].to_vec()));
    assert_eq!((view.session.types(""), view.session.types("1")), (1 << 6, 1 << 6));
    assert_eq!(view.session.rewrite(), None);
    assert_eq!(Browser::opt_out().open().answer, "9333339\n\n\nopt-out\ndunr");
}

#[test]
fn a_click_and_the_next_views() {
    let mut browser = Browser::new();
    let mut view = browser.open();
    browser.choose(&mut view, "?+");
    let (time, id) = (NOW + 1, hexadecimal((NOW + 1).into()));
    assert_eq!(view.answer, format!("9111119\n{time}\n{id}\nopt-in\nuhra\ngiven\n"));
    assert_eq!(view.session.types("1"), 0b111_1111);
    assert_eq!(browser.open().answer, format!("9111119\n{time}\n{id}\nopt-in\nduhr"));
    browser.now += 182 * DAY;
    assert_eq!(browser.open().answer, "9222229\n\n\nopt-in\ndenr");
}

#[test]
fn ids_are_answered_one_by_one() {
    let mut browser = Browser::new();
    let mut view = browser.open();
    let what = view.signs("+analytics -counter");
    browser.choose(&mut view, &what);
    assert_eq!((view.granted(), view.ids(2)), (vec!["necessary", "analytics", "shop"], vec!["functional", "marketing", "ads"]));
    assert_eq!((view.line(4), view.line(5)), ("uenra", "given"));
    let what = view.signs("-necessary -shop +ads");
    browser.choose(&mut view, &what);
    assert_eq!((view.granted(), view.line(5)), (vec!["necessary", "analytics", "ads", "shop"], "changed"));
    browser.choose(&mut view, "*-");
    assert_eq!((view.granted(), view.line(5)), (REQUIRED.to_vec(), "withdrawn"));
    browser.choose(&mut view, "*-");
    assert_eq!(view.line(5), "refused");
    assert_eq!(browser.open().granted(), REQUIRED);
}

#[test]
fn signs_beyond_the_ids_mean_nothing() {
    for what in ["", " ", "xyz", "         +++", "++++++++++++++++", "*", "?", "*x", "+"] {
        let mut browser = Browser::new();
        let mut view = browser.open();
        browser.choose(&mut view, what);
        let all = what.starts_with("++");
        assert_eq!(view.granted() == ALL, all, "{what:?}");
        assert!(all || view.granted() == REQUIRED, "{what:?}");
    }
}

#[test]
fn a_withdrawal_loads_the_page_anew_if_it_has_run() {
    for (ran, plan) in
        [(&[][..], "uehra"), (&["counter", "counter", "ads"], "uehal"), (&["shop"], "uehra"), (&["counter & analytics"], "uehal")]
    {
        let mut browser = Browser::new();
        let mut view = browser.open();
        browser.choose(&mut view, "*+");
        ran.iter().for_each(|condition| assert!(view.session.release("", condition)));
        browser.choose(&mut view, "*-");
        assert_eq!(view.line(4), plan, "{ran:?}");
    }
}

#[test]
fn what_is_released_is_remembered_once_and_what_is_not_allowed_not_at_all() {
    let mut browser = Browser::new();
    let mut view = browser.open();
    assert!(!view.session.release("counter", "") && !view.session.release("", "nobody") && view.session.released.is_empty());
    browser.choose(&mut view, "*+");
    (0..1000).for_each(|_| assert!(view.session.release("counter", "")));
    assert_eq!(view.session.released, ["counter"]);
}

#[test]
fn a_removed_choice_is_a_first_view_again() {
    let mut browser = Browser::new();
    let mut view = browser.open();
    browser.choose(&mut view, "*+");
    browser.cookies = "other=1".into();
    assert_eq!(view.session.settle(&browser.cookies, browser.now), "9222229\n\n\nopt-in\nuenra\nwithdrawn\n");
    // nothing was proposed, nothing has changed
    assert_eq!(view.session.settle(&browser.cookies, browser.now), "9222229\n\n\nopt-in\n\nrefused\n");
}

#[test]
fn only_the_cookie_of_that_name_is_read() {
    let mut browser = Browser::new();
    let mut view = browser.open();
    browser.choose(&mut view, "*+");
    browser.cookies = browser.cookies.replace("portcullis=", "portcullis2=");
    assert_eq!(browser.open().granted(), REQUIRED);
}

#[test]
fn the_notice_leaves_earlier_answers_alone() {
    let mut browser = Browser::new();
    let mut view = browser.open();
    let what = view.signs("+counter");
    browser.choose(&mut view, &what);
    browser.choose(&mut view, "?-");
    assert_eq!((view.granted(), view.ids(2)), (vec!["necessary", "counter", "shop"], vec![]));
}

#[test]
fn a_choice_from_another_tab_is_seen() {
    let mut browser = Browser::new();
    let (mut here, mut there) = (browser.open(), browser.open());
    browser.choose(&mut there, "*+");
    assert_eq!(here.session.settle(&browser.cookies, browser.now).split('\n').nth(4), Some("uhra"));
    assert_eq!(here.session.standing("counter", ""), Standing::Allowed);
}

#[test]
fn marks_on_elements() {
    let mut browser = Browser::new();
    let mut view = browser.open();
    let what = view.signs("+analytics");
    browser.choose(&mut view, &what);
    for (service, category, standing) in [
        ("counter", "", Standing::Allowed),
        ("counter", "analytics", Standing::Allowed),
        ("", "analytics & !!counter", Standing::Allowed),
        ("", "marketing", Standing::Closed),
        ("ads", "marketing", Standing::Closed),
        ("counter", "marketing", Standing::Faulty),
        ("counter", " ", Standing::Faulty),
        ("", "analitics", Standing::Faulty),
        ("nobody", "", Standing::Faulty),
        (" ", "analytics", Standing::Faulty),
        ("", " ", Standing::Faulty),
        ("", "", Standing::Faulty),
        ("", "analytics &", Standing::Faulty),
        ("", "&", Standing::Faulty),
    ] {
        let asked = view.session.ask('e', &format!("{service}\n{category}"), NOW);
        assert_eq!(asked, format!("{}", standing as u8), "{service:?} {category:?}");
    }
}

#[test]
fn what_has_to_go() {
    let mut browser = Browser::new();
    let mut view = browser.open();
    for (area, name, goes) in [
        ("", "_ga", true),
        ("", "far", false),
        ("", "portcullis", false),
        ("", "other", false),
        ("local", "ga", true),
        ("session", "ga", false),
    ] {
        assert_eq!(view.session.doomed(area, name).is_some(), goes, "{area} {name}");
    }
    browser.choose(&mut view, "*+");
    assert_eq!((view.session.doomed("", "_ga"), view.session.doomed("local", "ga")), (None, None));
}

#[test]
fn what_goes_is_told_with_the_path_declared() {
    let session = Browser::new().open().session;
    assert_eq!((session.doomed("", "_ga"), session.doomed("", "deep"), session.doomed("", "portcullis")), (Some("/"), Some("/deep"), None));
}

#[test]
fn of_several_cookies_the_one_that_counts_is_written_again() {
    let mut browser = Browser::new();
    let mut view = browser.open();
    browser.choose(&mut view, "*-");
    let one = browser.cookies.clone();
    assert_eq!(browser.open().session.rewrite(), None);
    browser.cookies = format!("portcullis=1iAAAA; {one}; portcullis2=x");
    let value = one.split_once("portcullis=").unwrap().1;
    assert_eq!(browser.open().session.rewrite(), Some(value.into()));
}

#[test]
fn the_signal() {
    let mut browser = Browser { gpc: true, ..Browser::opt_out() };
    let mut view = browser.open();
    // denied, and not asked about by the notice
    assert_eq!((view.ids(4), view.granted().contains(&"ads"), view.ids(2).contains(&"ads")), (vec!["ads"], false, false));
    assert_eq!(view.session.types("1") & 0b111, 0, "no vendor is told that it may sell");
    browser.choose(&mut view, "*+");
    assert!(view.granted().contains(&"ads") && browser.open().granted().contains(&"ads"), "granted in spite of the signal");
    browser.site = browser.site.replacen('{', r#"{"gpc":"ignore","#, 1);
    assert_eq!(Browser { cookies: String::new(), ..browser }.open().line(0), "9333339");
}

#[test]
fn questions_are_letters() {
    let mut browser = Browser::new();
    let mut view = browser.open();
    browser.choose(&mut view, "*+");
    let session = &mut view.session;
    for (question, text, answer) in [
        ('t', "1", "127"),
        ('t', "", "64"),
        ('t', "notice", "127"),
        ('t', "opt-in", "64"),
        ('d', "\n_ga", ""),
        ('r', "counter\n", "1"),
        ('r', "\n!counter", "0"),
        ('r', "nobody\n", "0"),
        ('k', "", ""),
        // FNV-1a of «foobar», as its authors publish it
        ('f', "foobar", "85944171f73967e8"),
        ('f', "a\nb", "e5beb1190415e670"),
        ('?', "x", ""),
    ] {
        assert_eq!(session.ask(question, text, NOW), answer, "{question} {text}");
    }
    assert_eq!(session.released, ["counter"]);
    browser.choose(&mut view, "*-");
    assert_eq!([view.session.ask('d', "\n_ga", NOW), view.session.ask('d', "local\nga", NOW)], ["/", "/"]);
}

#[test]
fn without_a_configuration_nothing_is_open() {
    let mut session = Session::begin("");
    assert_eq!(session.start("portcullis=1iAAAA", NOW), "\n\n\nopt-in\ndhr");
    assert_eq!((session.standing("", "necessary"), session.standing("x", "")), (Standing::Faulty, Standing::Faulty));
    assert_eq!((session.types(""), session.types("1")), (0, 0));
}

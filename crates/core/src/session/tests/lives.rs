//! Whole lives of a page, and whatever else may be asked.

use super::*;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// A whole life: whatever is clicked, kept, lost or damaged, under opt-in only what a kept choice grants is open.
    #[test]
    fn only_what_was_kept_is_granted(
        acts in prop::collection::vec((prop::sample::select(vec![
            "*+", "*-", "?+", "?-", "+analytics", "-analytics", "+counter -analytics", "+ads", "forget", "damage", "view", "age",
        ]), any::<bool>()), 1..12),
        gpc in any::<bool>(),
    ) {
        let mut browser = Browser { gpc, ..Browser::new() };
        let mut view = browser.open();
        for (act, keeps) in acts {
            browser.keeps = keeps;
            let before = view.granted().join(" ");
            match act {
                "forget" => {
                    browser.cookies = "other=1".into();
                    view.answer = view.session.settle(&browser.cookies, browser.now);
                }
                "damage" => browser.cookies = browser.cookies.replace('A', "B"),
                "view" => view = browser.open(),
                "age" => browser.now += 100 * DAY,
                signs => {
                    let what = if signs.len() == 2 { signs.into() } else { view.signs(signs) };
                    browser.choose(&mut view, &what);
                    let more = view.granted().iter().any(|id| !before.contains(id));
                    prop_assert!(keeps || !more, "{} was not kept, and grants {:?}", act, view.granted());
                }
            }
            let kept: Vec<_> = cookie::pairs(&browser.cookies).filter_map(|(_, value)| Choice::decode(value)).collect();
            let fresh = browser.open();
            let config = &fresh.session.config;
            for id in fresh.granted() {
                let index = config.find(id).unwrap();
                prop_assert!(config.required(index) || kept.iter().any(|choice| choice.answer(config, index) == Some(true)), "{}", id);
                prop_assert_eq!(fresh.session.standing("", id), Standing::Allowed);
            }
        }
    }

    #[test]
    fn whatever_crosses_the_border_nothing_breaks(
        text in "(\\PC{0,9}\n){0,3}(([gorcsktm]\t)?(\\PC{0,9}[\t\n]){0,4}){0,6}",
        questions in prop::collection::vec(("[spwertdckfx]", "\\PC{0,20}\n?\\PC{0,20}", any::<u64>()), 1..8),
    ) {
        let mut session = Session::begin(&text);
        for (question, text, now) in questions {
            let answer = session.ask(question.chars().next().unwrap(), &text, now);
            prop_assert!(question != "e" || answer != "1" || session.decision.mode != Mode::OptIn || session.config.categories.iter().any(|one| one.required), "{}", text);
        }
    }
}

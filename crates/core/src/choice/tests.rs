use super::*;
use crate::{
    Context, Reason, decide,
    testing::{self, DAY, NOW, answered, decided_by, stamp},
};
use alloc::vec;
use proptest::prelude::*;
use std::{collections::BTreeMap, format};

const SITE: &str = r#"{
    "categories": [{"id":"necessary","required":true}, {"id":"analytics"}, {"id":"marketing"}],
    "services": [
        {"id":"shop","category":"necessary"},
        {"id":"counter","category":"analytics"}, {"id":"heatmap","category":"analytics"},
        {"id":"ads","category":"marketing","sale":true}
    ]
}"#;

fn site() -> Config {
    testing::config(SITE)
}

/// The answers of a choice by id, `-` for refused, `+` for granted; ids that were not asked are left out.
fn told(config: &Config, choice: &Choice) -> String {
    let told = |(index, id)| Some(format!("{}{id}", if choice.answer(config, index)? { '+' } else { '-' }));
    config.ids().enumerate().filter_map(told).collect::<Vec<_>>().join(" ")
}

fn set(config: &Config, answers: &[(&str, bool)]) -> Act {
    Act::Set(answers.iter().map(|(id, answer)| (config.find(id).unwrap(), *answer)).collect())
}

fn after(config: &Config, before: Option<&Choice>, act: &Act) -> Choice {
    Choice::after(config, &decided_by(config, before.as_slice()), act, stamp())
}

#[test]
fn all_answers_everything_that_is_asked() {
    let config = site();
    let granted = answered(&config, &Act::All(true));
    assert_eq!(told(&config, &granted), "+analytics +marketing +counter +heatmap +ads");
    assert_eq!(told(&config, &after(&config, Some(&granted), &Act::All(false))), "-analytics -marketing -counter -heatmap -ads");
}

#[test]
fn the_notice_answers_what_is_pending_alone() {
    let config = site();
    assert_eq!(told(&config, &answered(&config, &Act::Pending(true))), "+analytics +marketing +counter +heatmap +ads");
    let partial = answered(&config, &set(&config, &[("counter", true), ("analytics", false)]));
    assert_eq!(told(&config, &partial), "-analytics +counter -heatmap");
    assert_eq!(told(&config, &after(&config, Some(&partial), &Act::Pending(true))), "-analytics +marketing +counter -heatmap +ads");
    assert_eq!(told(&config, &after(&config, Some(&partial), &Act::Pending(false))), "-analytics -marketing +counter -heatmap -ads");
}

#[test]
fn a_category_sets_its_services_unless_they_are_named_too() {
    let config = site();
    for (answers, expected) in [
        (&[("analytics", true)][..], "+analytics +counter +heatmap"),
        (&[("analytics", true), ("heatmap", false)], "+analytics +counter -heatmap"),
        (&[("heatmap", false), ("analytics", true)], "+analytics +counter -heatmap"),
        (&[("analytics", false), ("counter", true), ("ads", true)], "-analytics +counter -heatmap +ads"),
        // a service leaves the category's own answer, here none
        (&[("counter", true)], "+counter"),
        (&[("counter", true), ("heatmap", true)], "+counter +heatmap"),
        // of two answers in one call the last one counts
        (&[("counter", true), ("counter", false)], "-counter"),
        (&[], ""),
    ] {
        assert_eq!(told(&config, &answered(&config, &set(&config, answers))), expected, "{answers:?}");
    }
    let refused = answered(&config, &Act::All(false));
    let one = after(&config, Some(&refused), &set(&config, &[("counter", true)]));
    assert_eq!(told(&config, &one), "-analytics -marketing +counter -heatmap -ads");
}

#[test]
fn required_ids_have_no_answer() {
    let config = site();
    for act in [Act::All(false), Act::All(true), Act::Pending(false), set(&config, &[("necessary", false), ("shop", false)])] {
        let choice = answered(&config, &act);
        assert_eq!((choice.answer(&config, 0), choice.answer(&config, config.find("shop").unwrap())), (None, None), "{act:?}");
    }
    assert_eq!(answered(&config, &set(&config, &[("necessary", false)])).answers, []);
}

#[test]
fn an_index_beyond_the_configuration_answers_nothing() {
    assert_eq!(answered(&site(), &Act::Set(vec![(99, true), (usize::MAX, true)])).answers, []);
}

/// Two pages of one site that declare different services share the cookie.
#[test]
fn answers_about_other_pages_are_kept_but_a_refusal_of_all_reaches_them() {
    let config = site();
    let mut before = answered(&config, &set(&config, &[("counter", true)]));
    before.answers.insert(0, (5, true));
    before.answers.push((6, false));
    let other = |choice: &Choice| [5, 6].map(|id| choice.answers.iter().find(|(asked, _)| *asked == id).map(|(_, answer)| *answer));
    for act in [Act::All(true), Act::Pending(true), Act::Pending(false), set(&config, &[("counter", false)])] {
        assert_eq!(other(&after(&config, Some(&before), &act)), [Some(true), Some(false)], "{act:?}");
    }
    assert_eq!(other(&after(&config, Some(&before), &Act::All(false))), [Some(false), Some(false)]);
}

#[test]
fn when_there_are_too_many_answers_those_of_this_page_stay() {
    let config = site();
    let mut before = answered(&config, &Act::All(true));
    before.answers.extend((1..=codec::MAX_ANSWERS as u32).map(|id| (id, true)));
    let mut decision = decided_by(&config, &[]);
    decision.choice = Some(before);
    let choice = Choice::after(&config, &decision, &set(&config, &[("ads", false)]), stamp());
    assert_eq!(choice.answers.len(), codec::MAX_ANSWERS);
    assert_eq!(told(&config, &choice), "+analytics +marketing +counter +heatmap -ads");
    assert!(Choice::decode(&choice.encode()).is_some());
}

#[test]
fn time_id_mode_signal_and_policy_are_those_of_the_act() {
    let config = testing::config(r#"{"policy":{"version":"2"},"mode":"opt-out"}"#);
    let old = Choice { time: 1, id: 1, gpc: false, ..answered(&config, &Act::All(true)) };
    let decision = decided_by(&config, &[&old]);
    let new = Choice::after(&config, &decision, &Act::Pending(false), Stamp { now: NOW, id: 9, gpc: true });
    assert_eq!((new.time, new.id, new.mode, new.gpc), (NOW, 9, Mode::OptOut, true));
    assert_eq!(new.policy, fingerprint::short(&["p:2"], 30));
}

/// Silence is no consent (GDPR recital 32): what a visitor «granted» where services ran until refused is asked again.
#[test]
fn grants_from_other_modes_do_not_slip_into_a_choice_under_opt_in() {
    let config = site();
    for mode in [Mode::OptOut, Mode::Notice] {
        let mut before = Choice { mode, ..answered(&config, &set(&config, &[("analytics", true), ("heatmap", false)])) };
        before.answers.push((5, true));
        let choice = after(&config, Some(&before), &set(&config, &[("ads", true)]));
        assert_eq!(choice.mode, Mode::OptIn);
        assert_eq!(told(&config, &choice), "-heatmap +ads");
        assert!(!choice.answers.contains(&(5, true)));
    }
}

/// The signal refuses what was granted before it; answering something else while it is on does not turn that around.
#[test]
fn grants_from_before_the_signal_do_not_become_grants_in_spite_of_it() {
    let config = site();
    let mut before = answered(&config, &Act::All(true));
    before.answers.push((5, true));
    let signalled = |choice: &Choice| decide(&config, &Context { now: NOW, cookies: vec![choice.encode()], gpc: true });
    let ads = config.find("ads").unwrap();
    assert_eq!(signalled(&before).verdicts[ads].reason, Reason::Gpc);
    let other = Choice::after(&config, &signalled(&before), &set(&config, &[("heatmap", false)]), Stamp { gpc: true, ..stamp() });
    assert!(!signalled(&other).granted(ads), "granted by nobody");
    assert!(!other.answers.contains(&(5, true)), "nobody here knows whether the service of another page sells");
    assert_eq!(told(&config, &other), "+analytics +marketing +counter -heatmap");
    // said in spite of the signal
    let ads_too = Choice::after(&config, &signalled(&before), &set(&config, &[("ads", true)]), Stamp { gpc: true, ..stamp() });
    assert!(signalled(&ads_too).granted(ads));
    // and carried on from there
    let later = Choice::after(&config, &signalled(&ads_too), &set(&config, &[("heatmap", true)]), Stamp { gpc: true, ..stamp() });
    assert!(signalled(&later).granted(ads));
}

#[test]
fn holds_until_it_is_too_old_or_the_policy_changes() {
    let config = testing::config(r#"{"policy":{"version":"1"},"cookie":{"days":10}}"#);
    let choice = answered(&config, &Act::All(true));
    for (now, holds) in [
        (NOW, true),
        (NOW + 10 * DAY - 1, true),
        (NOW + 10 * DAY, false),
        (u64::MAX, false),
        // a clock that was set back, but not by more than a day
        (NOW - DAY, true),
        (NOW - DAY - 1, false),
        (0, false),
    ] {
        assert_eq!(choice.holds(&config, now), holds, "{now}");
    }
    for (version, holds) in [(r#""1""#, true), (r#""2""#, false), (r#""""#, false), ("null", false)] {
        let (other, _) = Config::read(&format!(r#"{{"policy":{{"version":{version}}},"cookie":{{"days":10}}}}"#));
        assert_eq!(choice.holds(&other, NOW), holds, "{version}");
    }
    assert!(!Choice { time: u64::MAX, ..choice }.holds(&config, NOW));
}

#[test]
fn ids_are_written_in_hexadecimal() {
    assert_eq!(hexadecimal(0), "0".repeat(32));
    assert_eq!(hexadecimal(u128::MAX), "f".repeat(32));
    assert_eq!(hexadecimal(0x0123_4567_89ab_cdef_0000_0000_0000_000a), "0123456789abcdef000000000000000a");
}

/// What contract §5 says in one sentence, as slowly as it can be written down.
fn expected(config: &Config, before: &BTreeMap<usize, bool>, act: &Act, pending: &dyn Fn(usize) -> bool) -> BTreeMap<usize, bool> {
    let mut answers = before.clone();
    let asked = (0..config.len()).filter(|index| !config.required(*index));
    match act {
        Act::All(answer) => asked.for_each(|index| _ = answers.insert(index, *answer)),
        Act::Pending(answer) => asked.filter(|index| pending(*index)).for_each(|index| _ = answers.insert(index, *answer)),
        Act::Set(said) => {
            let (categories, services): (Vec<_>, Vec<_>) = said.iter().partition(|(index, _)| config.service(*index).is_none());
            for (category, answer) in categories {
                for index in [category].into_iter().chain(config.services_of(category)) {
                    answers.insert(index, answer);
                }
            }
            services.into_iter().for_each(|(index, answer)| _ = answers.insert(index, answer));
        }
    }
    answers.retain(|index, _| *index < config.len() && !config.required(*index));
    answers
}

proptest! {
    #[test]
    fn any_sequence_of_acts_is_what_the_contract_says(
        acts in prop::collection::vec(prop_oneof![
            any::<bool>().prop_map(Act::All),
            any::<bool>().prop_map(Act::Pending),
            prop::collection::vec((0..8usize, any::<bool>()), 0..5).prop_map(Act::Set),
        ], 1..6)
    ) {
        let config = site();
        let (mut choice, mut model) = (None, BTreeMap::new());
        for act in &acts {
            let decision = decided_by(&config, choice.as_ref().as_slice());
            model = expected(&config, &model, act, &|index| decision.pending(index));
            let next = Choice::after(&config, &decision, act, stamp());
            let found: BTreeMap<_, _> = (0..config.len()).filter_map(|index| Some((index, next.answer(&config, index)?))).collect();
            prop_assert_eq!(&found, &model, "{:?}", acts);
            choice = Some(next);
        }
    }
}

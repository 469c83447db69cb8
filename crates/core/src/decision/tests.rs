use super::*;
use crate::{
    Act, Stamp, fingerprint,
    testing::{self, DAY, NOW, answered, decided_by, stamp},
};
use alloc::string::String;
use alloc::{string::ToString, vec};
use proptest::prelude::*;
use std::format;

/// One required category with a service, one optional category with a service that sells and one that does not.
fn site(mode: &str) -> Config {
    testing::config(&format!(
        r#"{{
            "policy": {{"version": "1"}}, "mode": "{mode}",
            "categories": [{{"id":"necessary","required":true}}, {{"id":"marketing"}}],
            "services": [{{"id":"shop","category":"necessary","sale":true}}, {{"id":"ads","category":"marketing","sale":true}},
                         {{"id":"news","category":"marketing"}}]
        }}"#
    ))
}

/// The verdict on an id: `+` or `-` and the reason.
fn verdict_on(config: &Config, decision: &Decision, id: &str) -> String {
    let verdict = decision.verdicts[config.find(id).unwrap()];
    format!("{}{:?}", if verdict.granted { '+' } else { '-' }, verdict.reason)
}

fn judged(config: &Config, choice: Option<&Choice>, gpc: bool) -> Decision {
    let cookies = choice.iter().map(|choice| choice.encode()).collect();
    decide(config, &Context { now: NOW, cookies, gpc })
}

fn ids(config: &Config, holds: impl Fn(usize) -> bool) -> Vec<&str> {
    config.ids().enumerate().filter(|(index, _)| holds(*index)).map(|(_, id)| id).collect()
}

/// Mode × what was answered (under the same mode) × whether the signal is on now and was on then, for a service that
/// sells and for one that does not.
#[test]
fn the_table() {
    #[rustfmt::skip]
    let table = [
        // mode      answer       signal then  signal now  sells           does not sell
        ("opt-in",  None,        false,       false,      "-NotAsked",    "-NotAsked"),
        ("opt-in",  None,        false,       true,       "-NotAsked",    "-NotAsked"),
        ("opt-in",  Some(true),  false,       false,      "+Answered",    "+Answered"),
        ("opt-in",  Some(true),  false,       true,       "-Gpc",         "+Answered"),
        ("opt-in",  Some(true),  true,        true,       "+Answered",    "+Answered"),
        ("opt-in",  Some(true),  true,        false,      "+Answered",    "+Answered"),
        ("opt-in",  Some(false), false,       true,       "-Answered",    "-Answered"),
        ("opt-in",  Some(false), false,       false,      "-Answered",    "-Answered"),
        ("opt-out", None,        false,       false,      "+Mode",        "+Mode"),
        ("opt-out", None,        false,       true,       "-Gpc",         "+Mode"),
        ("opt-out", Some(true),  false,       false,      "+Answered",    "+Answered"),
        ("opt-out", Some(true),  false,       true,       "-Gpc",         "+Answered"),
        ("opt-out", Some(true),  true,        true,       "+Answered",    "+Answered"),
        ("opt-out", Some(false), false,       false,      "-Answered",    "-Answered"),
        ("opt-out", Some(false), true,        true,       "-Answered",    "-Answered"),
        ("notice",  None,        false,       false,      "+Mode",        "+Mode"),
        ("notice",  None,        false,       true,       "-Gpc",         "+Mode"),
        ("notice",  Some(true),  false,       true,       "-Gpc",         "+Answered"),
        ("notice",  Some(false), false,       false,      "-Answered",    "-Answered"),
    ];
    for row @ (mode, answer, then, now, sells, plain) in table {
        let config = site(mode);
        let choice = answer.map(|answer| {
            let before = judged(&config, None, then);
            Choice::after(&config, &before, &Act::All(answer), Stamp { gpc: then, ..stamp() })
        });
        let decision = judged(&config, choice.as_ref(), now);
        assert_eq!(verdict_on(&config, &decision, "ads"), sells, "{row:?}");
        assert_eq!(verdict_on(&config, &decision, "news"), plain, "{row:?}");
        // the signal is about sales, and a category sells nothing itself
        assert_eq!(verdict_on(&config, &decision, "marketing"), plain, "{row:?}");
        for required in ["necessary", "shop"] {
            assert_eq!(verdict_on(&config, &decision, required), "+Required", "{row:?}");
        }
        assert_eq!((decision.decided(), decision.gpc, decision.mode), (choice.is_some(), now, Mode::named(mode)));
    }
}

#[test]
fn the_signal_counts_only_where_it_is_honoured() {
    let mut config = site("opt-out");
    config.honor_gpc = false;
    let decision = judged(&config, None, true);
    assert_eq!((verdict_on(&config, &decision, "ads").as_str(), decision.gpc), ("+Mode", false));
}

#[test]
fn without_a_choice_everything_optional_is_pending() {
    for (mode, granted) in [("opt-in", &["necessary", "shop"][..]), ("opt-out", &["necessary", "marketing", "shop", "ads", "news"])] {
        let config = site(mode);
        let decision = decided_by(&config, &[]);
        assert_eq!(ids(&config, |index| decision.granted(index)), granted);
        assert_eq!(ids(&config, |index| decision.pending(index)), ["marketing", "ads", "news"]);
        assert!(decision.asks() && !decision.decided() && !decision.strays);
    }
    let nothing_to_ask = testing::config(r#"{"categories":[{"id":"necessary","required":true}]}"#);
    assert!(!decided_by(&nothing_to_ask, &[]).asks());
    assert!(!decided_by(&testing::config(r#"{"categories":[]}"#), &[]).asks());
}

/// Everything that makes a stored choice no choice: undecided, never granted.
#[test]
fn stale_and_foreign_choices_do_not_count() {
    let config = site("opt-in");
    let good = answered(&config, &Act::All(true));
    assert!(decided_by(&config, &[&good]).decided());
    for (why, bad) in [
        ("too old", Choice { time: NOW - 182 * DAY, ..good.clone() }),
        ("from the future", Choice { time: NOW + DAY + 1, ..good.clone() }),
        ("another policy version", Choice { policy: good.policy ^ 1, ..good.clone() }),
        ("no policy version", Choice { policy: fingerprint::short(&["p:"], 30), ..good.clone() }),
    ] {
        let decision = decided_by(&config, &[&bad]);
        assert!(!decision.decided() && decision.strays, "{why}");
        assert_eq!(ids(&config, |index| decision.granted(index)), ["necessary", "shop"], "{why}");
        assert_eq!(ids(&config, |index| decision.pending(index)), ["marketing", "ads", "news"], "{why}");
    }
}

/// Contract §7: answers not given under opt-in never count as grants under opt-in. Refusals do.
#[test]
fn answers_from_other_modes_are_no_grants_under_opt_in() {
    let config = site("opt-in");
    for mode in [Mode::OptOut, Mode::Notice] {
        let choice = Choice { mode, ..answered(&config, &Act::Set(vec![(1, true), (config.find("news").unwrap(), false)])) };
        let decision = decided_by(&config, &[&choice]);
        assert!(decision.decided());
        assert_eq!(verdict_on(&config, &decision, "marketing"), "-NotAsked");
        assert_eq!(verdict_on(&config, &decision, "ads"), "-NotAsked");
        assert_eq!(verdict_on(&config, &decision, "news"), "-Answered");
    }
}

#[test]
fn answers_from_opt_in_count_everywhere() {
    for mode in ["opt-out", "notice"] {
        let config = site(mode);
        let choice = Choice { mode: Mode::OptIn, ..answered(&config, &Act::All(false)) };
        assert_eq!(verdict_on(&config, &decided_by(&config, &[&choice]), "ads"), "-Answered");
    }
}

#[test]
fn of_several_cookies_the_newest_that_holds_counts() {
    let config = site("opt-in");
    let made = |time: u64, answer: bool| Choice { time, ..answered(&config, &Act::All(answer)) };
    let (old, new) = (made(NOW - DAY, true), made(NOW, false));
    for cookies in [[&old, &new], [&new, &old]] {
        let decision = decided_by(&config, &cookies);
        assert_eq!(decision.choice.as_ref(), Some(&new));
        assert!(decision.strays);
    }
    // a newer one that does not hold is no obstacle
    let foreign = Choice { policy: 0, ..made(NOW + 1, false) };
    assert_eq!(decided_by(&config, &[&foreign, &old]).choice, Some(old.clone()));
    let damaged = decide(&config, &Context { now: NOW, cookies: vec!["1i".into(), old.encode(), String::new()], gpc: false });
    assert_eq!((damaged.choice.as_ref(), damaged.strays), (Some(&old), true));
    assert!(!decided_by(&config, &[&old]).strays);
}

fn with_services(mode: &str, services: &[(&str, &str)]) -> Config {
    let services: Vec<_> = services.iter().map(|(id, category)| format!(r#"{{"id":"{id}","category":"{category}"}}"#)).collect();
    testing::config(&format!(r#"{{"mode":"{mode}","services":[{}]}}"#, services.join(",")))
}

#[test]
fn a_new_service_is_asked_for_alone() {
    let old = with_services("opt-in", &[("counter", "analytics")]);
    for answer in [true, false] {
        let choice = answered(&old, &Act::All(answer));
        let new = with_services("opt-in", &[("heatmap", "analytics"), ("counter", "analytics")]);
        let decision = decided_by(&new, &[&choice]);
        assert!(decision.decided() && decision.asks());
        assert_eq!(ids(&new, |index| decision.pending(index)), ["heatmap"]);
        assert_eq!(verdict_on(&new, &decision, "heatmap"), "-NotAsked");
        assert_eq!(decision.granted(new.find("counter").unwrap()), answer);
        assert_eq!(decision.granted(new.find("analytics").unwrap()), answer);
        // asked and answered, it is asked no more
        let next = Choice::after(&new, &decision, &Act::Pending(true), stamp());
        let decision = decided_by(&new, &[&next]);
        assert!(!decision.asks() && decision.granted(new.find("heatmap").unwrap()));
        assert_eq!(decision.granted(new.find("counter").unwrap()), answer);
    }
}

/// «Services run until refused», and who has refused the category has refused what comes into it.
#[test]
fn where_services_run_until_refused_a_new_one_in_a_refused_category_does_not() {
    for mode in ["opt-out", "notice"] {
        let old = with_services(mode, &[("counter", "analytics")]);
        let new = with_services(mode, &[("counter", "analytics"), ("heatmap", "analytics"), ("video", "functional")]);
        let analytics = old.find("analytics").unwrap();
        let refused = decided_by(&new, &[&answered(&old, &Act::Set(vec![(analytics, false)]))]);
        assert_eq!(verdict_on(&new, &refused, "heatmap"), "-NotAsked");
        assert_eq!(verdict_on(&new, &refused, "video"), "+Mode");
        assert!(refused.pending(new.find("heatmap").unwrap()));
        let one = decided_by(&new, &[&answered(&old, &Act::Set(vec![(old.find("counter").unwrap(), false)]))]);
        assert_eq!(verdict_on(&new, &one, "heatmap"), "+Mode");
    }
}

/// Consent is given for a purpose (GDPR Art. 6(1)(a)): with another purpose it is another question.
#[test]
fn a_service_that_moves_is_asked_anew() {
    let old = with_services("opt-in", &[("counter", "analytics")]);
    let moved = with_services("opt-in", &[("counter", "marketing")]);
    let decision = decided_by(&moved, &[&answered(&old, &Act::All(true))]);
    assert_eq!(verdict_on(&moved, &decision, "counter"), "-NotAsked");
    assert!(decision.granted(moved.find("marketing").unwrap()));
}

#[test]
fn same_tells_decisions_apart() {
    let config = site("opt-in");
    let (granted, refused) = (answered(&config, &Act::All(true)), answered(&config, &Act::All(false)));
    let decision = decided_by(&config, &[&granted]);
    assert!(decision.same(&decision.clone()));
    assert!(decision.same(&decided_by(&config, &[&granted, &Choice { time: 1, ..refused.clone() }])), "a stray changes nothing");
    assert!(!decision.same(&decided_by(&config, &[])));
    assert!(!decision.same(&decided_by(&config, &[&refused])));
    assert!(!decision.same(&decided_by(&config, &[&Choice { id: 8, ..granted }])), "the same answers, given anew");
}

#[test]
fn conditions() {
    let config = with_services("opt-in", &[("counter", "analytics"), ("heatmap", "analytics")]);
    let undecided = decided_by(&config, &[]);
    for condition in ["analytics", "!analytics", "counter", "necessary | analytics"] {
        assert_eq!(undecided.allows(&config, condition), Ok(false), "{condition}");
    }
    assert_eq!(undecided.allows(&config, "necessary"), Ok(true));
    let analytics = config.find("analytics").unwrap();
    let decision = decided_by(&config, &[&answered(&config, &Act::Set(vec![(analytics, true)]))]);
    for (condition, expected) in
        [("analytics & counter", Ok(true)), ("marketing", Ok(false)), ("!marketing", Ok(false)), ("analytics | marketing", Ok(true))]
    {
        assert_eq!(decision.allows(&config, condition), expected, "{condition}");
    }
    assert!(decision.allows(&config, "analitics").is_err());
    let refused = decided_by(&config, &[&answered(&config, &Act::All(false))]);
    assert_eq!(refused.allows(&config, "!marketing & necessary"), Ok(true));
    // where nothing waits for an answer, conditions hold from the start
    let opt_out = with_services("opt-out", &[]);
    assert_eq!(decided_by(&opt_out, &[]).allows(&opt_out, "analytics & !!marketing"), Ok(true));
}

#[test]
fn marks_on_elements() {
    let config = with_services("opt-in", &[("counter", "analytics")]);
    let granted = decided_by(&config, &[&answered(&config, &Act::Set(vec![(config.find("counter").unwrap(), true)]))]);
    let (unknown, other) = (Err(Refusal::UnknownService), Err(Refusal::OtherCategory));
    for (service, category, expected) in [
        (Some("counter"), None, Ok(true)),
        (Some("counter"), Some("analytics"), Ok(true)),
        (Some("counter"), Some(" analytics "), Ok(true)),
        (Some("counter"), Some("marketing"), other),
        (Some("counter"), Some("analytics | marketing"), other),
        (Some("counter"), Some(""), other),
        (Some("countr"), Some("analytics"), unknown),
        (Some("analytics"), None, unknown),
        (Some(""), None, unknown),
        (None, Some("counter"), Ok(true)),
        (None, Some("analytics"), Ok(false)),
        (None, Some("necessary"), Ok(true)),
        (None, Some("analitics"), Err(Refusal::Fault(Fault::UnknownId(0)))),
        (None, Some(""), Err(Refusal::Fault(Fault::Empty))),
        (None, None, Err(Refusal::Fault(Fault::Empty))),
    ] {
        assert_eq!(granted.allows_element(&config, service, category), expected, "{service:?} {category:?}");
    }
}

#[test]
fn an_index_beyond_the_configuration_is_neither_granted_nor_pending() {
    let config = site("opt-out");
    let decision = decided_by(&config, &[]);
    for index in [config.len(), usize::MAX] {
        assert!(!decision.granted(index) && !decision.pending(index));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Whatever the configuration and whatever the cookies: under opt-in an optional id that no law exempts is granted only where a choice
    /// that reads and holds, made under opt-in, grants that very fingerprint.
    #[test]
    fn nothing_but_a_recorded_act_grants_under_opt_in(
        json in testing::spoilt(),
        made in prop::collection::vec(testing::choice(), 0..3),
        time in prop::option::weighted(0.9, NOW - 200 * DAY..NOW + 2 * DAY),
        about_us in any::<bool>(),
        noise in prop::collection::vec("\\PC{0,60}", 0..3),
        gpc in any::<bool>(),
    ) {
        let (config, _) = Config::read(&json.to_string());
        let mut cookies = noise;
        for mut choice in made {
            choice.time = time.unwrap_or(choice.time);
            if about_us {
                // about this configuration's own ids and policy, so that a good part of them counts
                choice.policy = fingerprint::short(&["p:", &config.policy_version], 30);
                let ids = config.fingerprints.iter().copied();
                choice.answers = ids.zip(choice.answers.iter().map(|(_, answer)| *answer)).collect();
            }
            cookies.push(choice.encode());
        }
        let decision = decide(&config, &Context { now: NOW, cookies: cookies.clone(), gpc });
        prop_assert_eq!(decision.verdicts.len(), config.len());
        let waits = |index: &usize| !config.required(*index) && !config.service(*index).is_some_and(|service| service.exempt);
        for index in (0..config.len()).filter(|index| waits(index) && decision.mode == Mode::OptIn && decision.granted(*index)) {
            let recorded = cookies.iter().filter_map(|cookie| Choice::decode(cookie)).any(|choice| {
                let young = choice.time <= NOW + DAY && NOW - choice.time.min(NOW) < u64::from(config.cookie.days) * DAY;
                let asked_under = fingerprint::short(&["p:", &config.policy_version], 30);
                let grants = choice.answers.contains(&(config.fingerprints[index], true));
                grants && young && choice.mode == Mode::OptIn && choice.policy == asked_under
            });
            prop_assert!(recorded, "{:?} is granted by nobody", config.ids().nth(index));
        }
    }
}

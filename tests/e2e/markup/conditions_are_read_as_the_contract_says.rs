//! `!` binds tighter than `&`, `&` tighter than `|`; a faulty or unknown condition is false as a whole.

use portcullis_e2e::{Html, Scene, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    let conditions = [
        ("both", "analytics & marketing"),
        ("either", "analytics | marketing"),
        ("not", "!marketing"),
        ("tight", "marketing & analytics | analytics"),
        ("loose", "analytics & (marketing | functional)"),
        ("not-first", "!analytics | !marketing"),
        ("unknown", "!nobody"),
        ("faulty", "analytics &"),
        ("open", "(analytics"),
        ("empty", ""),
        ("required", "necessary"),
    ];
    let scripts: String = conditions.iter().map(|(name, condition)| gated_inline(&condition.replace('&', "&amp;"), name)).collect();
    scene.serve("/", &Html::new().body(&scripts));
    let page = scene.visit("/");
    page.see_gate();
    page.settle();
    page.see_ran(&["required"]);
    page.js("portcullis.set({ analytics: true, marketing: false, functional: false })");
    page.settle();
    let mut ran = page.ran();
    ran.sort();
    assert_eq!(ran, ["either", "not", "not-first", "required", "tight"]);
    let codes: Vec<_> = page.events_of("error").iter().map(|detail| detail["code"].as_str().unwrap_or_default().to_owned()).collect();
    assert!(codes.contains(&"unknown-id".into()) && codes.contains(&"bad-condition".into()), "{codes:?}");
}

//! One cookie, of the whole site, for half a year, not sent along from other sites; nothing else.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    scene.serve("/deep/er/page", &Html::new());
    let page = scene.visit("/deep/er/page");
    page.press_reject();
    page.see_no_notice();
    assert_eq!(page.cookie_names(), ["portcullis"]);
    let facts = page.cookie_facts("portcullis");
    assert_eq!(facts["path"], "/", "{facts}");
    assert_eq!(facts["sameSite"], "Lax", "{facts}");
    let days = facts["days"].as_f64().unwrap_or_default();
    assert!((181.0..=183.0).contains(&days), "{facts}");
    assert!(page.cookies()[0].len() < 500);
    scene.visit("/");
    page.see_gate();
    page.see_no_notice();
    assert_eq!(page.state()["decided"], true);
}

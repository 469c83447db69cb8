//! A released script that calls `document.write` is warned about, and the page stays.

use portcullis_e2e::{Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body(&[gated("analytics", "A.js?write"), gated("analytics", "B.js")].concat()));
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["A", "B"]);
    page.see("h1");
    assert_eq!(page.text("h1"), "A site");
    let events = page.events_of("error");
    assert!(events.iter().any(|detail| detail["code"] == "document-write"), "{events:?}");
}

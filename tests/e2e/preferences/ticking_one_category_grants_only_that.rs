//! In the preferences one category is ticked and saved: that runs, the others do not, now and on the next view.

use portcullis_e2e::{Html, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body(&[gated("analytics", "A.js"), gated("marketing", "B.js"), gated("functional", "C.js")].concat()));
    let page = scene.visit("/");
    page.open_preferences();
    page.tick("analytics");
    page.press_in_preferences("save");
    page.see_no_preferences();
    page.see_no_notice();
    page.see_ran(&["A"]);
    let state = page.state();
    assert_eq!(state["categories"], json!({ "necessary": true, "functional": false, "analytics": true, "marketing": false }));
    assert_eq!(state["source"], "preferences");

    let page = scene.visit("/");
    page.see_ran(&["A"]);
    page.see_no_notice();
}

//! Accept all and reject all in the dialog answer everything and close it.

use portcullis_e2e::{Html, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().config(&json!({ "withdrawal": "stay" })).body(&gated("analytics", "A.js")));
    let page = scene.visit("/");
    page.open_preferences();
    page.press_in_preferences("reject-all");
    page.see_no_preferences();
    page.see_no_notice();
    assert_eq!(page.state()["categories"]["analytics"], false);
    page.settle();
    page.see_ran(&[]);
    page.reopen_preferences();
    page.press_in_preferences("accept-all");
    page.see_no_preferences();
    page.see_ran(&["A"]);
}

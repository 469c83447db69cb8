//! In opt-out mode optional services run at once, the visitor is told, and a refusal ends them.

use portcullis_e2e::{Html, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().config(&json!({ "mode": "opt-out" })).body(&gated("analytics", "A.js")));
    let page = scene.visit("/");
    page.see_ran(&["A"]);
    page.see_notice();
    assert_eq!(page.state()["decided"], false);
    page.press_reject();
    page.see_no_notice();
    assert_eq!(page.state()["categories"]["analytics"], false);
    scene.log().clear();
    let page = scene.visit("/");
    page.see_gate();
    page.settle();
    page.see_ran(&[]);
    scene.assert_silent();
    page.see_no_notice();
}

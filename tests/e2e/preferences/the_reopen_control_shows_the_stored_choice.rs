//! Once decided a reopen control stands on every page; it shows what was chosen, and a change there holds.

use portcullis_e2e::{Html, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve(
        "/",
        &Html::new().config(&json!({ "withdrawal": "stay" })).body(&[gated("analytics", "A.js"), gated("marketing", "B.js")].concat()),
    );
    let page = scene.visit("/");
    page.see_notice();
    page.see_no("[data-portcullis-part='reopen']");
    page.press_accept();
    page.see("[data-portcullis-part='reopen']");
    let page = scene.visit("/");
    page.reopen_preferences();
    page.wait_js_is("return document.querySelector(\"input[value='marketing']\")?.checked", &json!(true));
    page.untick("marketing");
    page.press_in_preferences("save");
    page.see_no_preferences();
    assert_eq!(page.state()["categories"]["marketing"], false);
    assert_eq!(page.state()["categories"]["analytics"], true);
    page.wait_js("the focus not on the body", "return document.activeElement !== document.body");
    let page = scene.visit("/");
    page.see_ran(&["A"]);
}

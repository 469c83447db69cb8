//! A service added later is pending and shut, though its category was accepted; what was accepted goes on.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let service = |id: &str| json!({ "id": id, "name": id, "category": "analytics" });
    let script = |service: &str| {
        format!(
            "<script type='text/plain' data-category='analytics' data-service='{service}'>(window.ran ??= []).push('{service}')</script>"
        )
    };
    let body = [script("old"), script("new")].concat();
    scene.serve("/", &Html::new().config(&json!({ "services": [service("old")] })).body(&script("old")));
    scene.visit("/").press_accept();
    scene.page().see_ran(&["old"]);

    scene.serve("/", &Html::new().config(&json!({ "services": [service("old"), service("new")] })).body(&body));
    let page = scene.visit("/");
    page.see_notice();
    page.see_ran(&["old"]);
    let state = page.state();
    assert_eq!(state["decided"], true);
    assert_eq!(state["pending"], json!(["new"]));
    assert_eq!(state["services"], json!({ "old": true, "new": false }));
    page.press_reject();
    page.see_no_notice();
    let state = page.state();
    assert_eq!(state["services"], json!({ "old": true, "new": false }), "only what was pending was answered");
    assert_eq!(state["pending"], json!([]));
    let page = scene.visit("/");
    page.see_ran(&["old"]);
    page.see_no_notice();
}

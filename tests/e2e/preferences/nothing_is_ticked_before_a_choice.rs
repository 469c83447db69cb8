//! Undecided, every optional checkbox is empty; the required one is ticked and cannot be changed.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "services": [{ "id": "stats", "name": "Statistics Inc.", "category": "analytics" }] });
    scene.serve("/", &Html::new().config(&config));
    let page = scene.visit("/");
    page.open_preferences();
    page.wait_js_is(
        "return [...document.querySelectorAll('input[name=portcullis-category], input[name=portcullis-service]')].map(box => [box.value, box.checked, box.disabled]).sort()",
        &json!([["analytics", false, false], ["functional", false, false], ["marketing", false, false], ["necessary", true, true], ["stats", false, false]]),
    );
}

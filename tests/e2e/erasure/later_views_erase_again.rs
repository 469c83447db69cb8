//! What a refused service leaves behind later, by a way nobody gated, goes on the next view.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "services": [{ "id": "stats", "name": "Stats", "category": "analytics", "cookies": [{ "name": "_st" }], "storage": ["local:st"] }] });
    scene.serve("/", &Html::new().config(&config));
    let page = scene.visit("/");
    page.press_reject();
    page.see_no_notice();
    page.js("document.cookie = '_st=1; path=/'; localStorage.setItem('st', 1)");
    let page = scene.visit("/");
    page.see_gate();
    page.wait_js_is("return document.cookie.split('; ').map(pair => pair.split('=')[0])", &json!(["portcullis"]));
    assert_eq!(page.storage(), [""; 0]);
}

//! With Global Privacy Control, in opt-out mode, services marked `sale` are denied and the visitor sees that it was honoured.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "mode": "opt-out", "services": [
        { "id": "ads", "name": "Ads", "category": "marketing", "sale": true }, { "id": "stats", "name": "Stats", "category": "analytics" }] });
    let script =
        |service: &str| format!("<script type='text/plain' data-service='{service}'>(window.ran ??= []).push('{service}')</script>");
    let signal =
        "<script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true })</script>";
    scene.serve("/", &Html::new().before(signal).config(&config).body(&[script("ads"), script("stats")].concat()));
    let page = scene.visit("/");
    page.see_ran(&["stats"]);
    page.see("[data-portcullis-part='gpc']");
    page.settle();
    page.see_ran(&["stats"]);
}

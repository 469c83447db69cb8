//! Where `data-service` and `data-category` stand, the service decides; a category that contradicts it keeps it shut.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let service = |id: &str| json!({ "id": id, "name": id, "category": "analytics" });
    let script = |category: &str, service: &str| {
        format!(
            "<script type='text/plain' data-category='{category}' data-service='{service}'>(window.ran ??= []).push('{category}/{service}')</script>"
        )
    };
    let scripts = [script("analytics", "one"), script("analytics", "two"), script("marketing", "one")].concat();
    scene.serve("/", &Html::new().config(&json!({ "services": [service("one"), service("two")] })).body(&scripts));
    let page = scene.visit("/");
    page.see_gate();
    page.js("portcullis.set({ analytics: true, marketing: true, one: true, two: false })");
    page.see_ran(&["analytics/one"]);
    page.settle();
    page.see_ran(&["analytics/one"]);
    assert!(page.events_of("error").iter().any(|detail| detail["code"] == "bad-condition"), "{:?}", page.events());
}

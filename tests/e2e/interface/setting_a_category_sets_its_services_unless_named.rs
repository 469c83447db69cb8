//! A category's answer goes to its services, save those named in the same call; a service's answer leaves the category's own.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let service = |id: &str| json!({ "id": id, "name": id, "category": "analytics" });
    scene.serve("/", &Html::new().config(&json!({ "withdrawal": "stay", "services": [service("one"), service("two")] })));
    let page = scene.visit("/");
    page.see_gate();
    page.js("portcullis.set({ analytics: true, two: false })");
    assert_eq!(page.state()["services"], json!({ "one": true, "two": false }));
    page.js("portcullis.reject(['one'])");
    assert_eq!(page.state()["categories"]["analytics"], true);
    assert_eq!(page.state()["services"], json!({ "one": false, "two": false }));
    page.js("portcullis.set({ analytics: 'yes', one: 1 })");
    assert_eq!(page.state()["services"]["one"], false, "only true grants");
}

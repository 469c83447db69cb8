//! `data-portcullis-declaration` becomes a table of categories, services, data, cookies, lifetimes, policies and opt-outs.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "services": [{
        "id": "stats", "name": "Statistics Inc.", "category": "analytics", "provider": "Provider Ltd", "purpose": "Counting pages",
        "sharedData": ["browser type"], "privacyPolicy": "https://stats.example/privacy", "optOut": "https://stats.example/out",
        "cookies": [{ "name": "_st", "duration": "2 years", "purpose": "tells visitors apart" }]
    }] });
    scene.serve("/", &Html::new().config(&config).body("<div data-portcullis-declaration></div>"));
    let page = scene.visit("/");
    page.see("[data-portcullis-declaration] table");
    let text = page.text("[data-portcullis-declaration]");
    for fact in ["Statistics Inc.", "Provider Ltd", "Counting pages", "browser type", "_st", "2 years"] {
        assert!(text.contains(fact), "{fact:?} is missing in: {text}");
    }
    for address in ["https://stats.example/privacy", "https://stats.example/out"] {
        page.see(&format!("[data-portcullis-declaration] a[href='{address}']"));
    }
    assert_eq!(page.axe("[data-portcullis-declaration]"), [""; 0]);
}

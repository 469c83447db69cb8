//! A service's provider, purpose, shared data, cookies with lifetimes, policy and opt-out are all there to read.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "services": [{
        "id": "stats", "name": "Statistics Inc.", "category": "analytics", "provider": "Provider Ltd", "purpose": "Counting pages",
        "sharedData": ["browser type", "date of access"], "privacyPolicy": "https://stats.example/privacy", "optOut": "https://stats.example/out",
        "cookies": [{ "name": "_st", "duration": "2 years", "purpose": "tells visitors apart" }], "storage": ["local:st:*"]
    }] });
    scene.serve("/", &Html::new().config(&config));
    let page = scene.visit("/");
    page.open_preferences();
    page.wait_js("the service", "return document.querySelector(\"input[name='portcullis-service'][value='stats']\") !== null");
    page.js("document.querySelectorAll('dialog details').forEach(details => details.open = true)");
    for fact in
        ["Statistics Inc.", "Provider Ltd", "Counting pages", "browser type", "date of access", "_st", "2 years", "tells visitors apart"]
    {
        page.wait_js(
            &format!("{fact:?} to be shown"),
            &format!("return document.querySelector(\"[data-portcullis-part='preferences']\").innerText.includes('{fact}')"),
        );
    }
    for address in ["https://stats.example/privacy", "https://stats.example/out"] {
        page.wait_js(
            address,
            &format!("return document.querySelector(\"[data-portcullis-part='preferences'] a[href='{address}']\") !== null"),
        );
    }
}

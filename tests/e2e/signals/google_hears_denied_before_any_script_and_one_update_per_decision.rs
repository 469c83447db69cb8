//! Consent Mode: all seven types denied first of all, one update per decision, before what is released runs; on later views both.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let after = "<script>window.seenByNext = JSON.stringify(window.dataLayer?.map(entry => [...entry]) ?? null)</script>";
    let gated = "<script type='text/plain' data-category='analytics'>window.seenByReleased = dataLayer.length; (window.ran ??= []).push('A')</script>";
    scene.serve("/", &Html::new().config(&json!({ "signals": { "google": true }, "withdrawal": "stay" })).head(after).body(gated));
    let page = scene.visit("/");
    page.see_notice();
    let types = |analytics: &str, marketing: &str, functional: &str| {
        json!({
            "ad_storage": marketing, "ad_user_data": marketing, "ad_personalization": marketing, "analytics_storage": analytics,
            "functionality_storage": functional, "personalization_storage": functional, "security_storage": "granted"
        })
    };
    let layer = "return dataLayer.map(entry => [Object.prototype.toString.call(entry), ...entry])";
    let entry = |kind: &str, types: portcullis_e2e::Value| json!(["[object Arguments]", "consent", kind, types]);
    let denied = types("denied", "denied", "denied");
    let seen: portcullis_e2e::Value = serde_json_from(&page.js("return window.seenByNext"));
    assert_eq!(seen, json!([["consent", "default", denied]]), "the next script of the page finds the default");
    page.js("portcullis.set({ analytics: true, marketing: false, functional: false })");
    page.see_ran(&["A"]);
    assert_eq!(page.js(layer), json!([entry("default", denied.clone()), entry("update", types("granted", "denied", "denied"))]));
    assert_eq!(page.js("return window.seenByReleased"), 2);
    page.js("portcullis.rejectAll()");
    assert_eq!(page.js("return dataLayer.length"), 3, "a refusal is told too");

    let page = scene.visit("/");
    page.see_gate();
    assert_eq!(page.js(layer), json!([entry("default", denied.clone()), entry("update", denied)]));
}

fn serde_json_from(text: &portcullis_e2e::Value) -> portcullis_e2e::Value {
    text.as_str().and_then(|text| text.parse().ok()).unwrap_or_default()
}

//! Before a vendor's snippet is there its queue is made as the snippet would make it, and is used by it; `fbq` is never made up, for Meta's
//! snippet does nothing where it stands.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "signals": { "google": true, "microsoftUet": true, "clarity": true, "meta": true } });
    scene.serve("/", &Html::new().config(&config));
    let page = scene.visit("/");
    page.see_notice();
    assert_eq!(
        page.js("return Array.isArray(dataLayer) && Array.isArray(uetq) && typeof clarity === 'function' && typeof fbq"),
        "undefined"
    );
    page.press_accept();
    page.see_no_notice();
    assert_eq!(page.js("return uetq.slice(-3)"), json!(["consent", "update", { "ad_storage": "granted" }]));
    assert_eq!(page.js("return [...clarity.q.at(-1)]"), json!(["consentv2", { "ad_Storage": "granted", "analytics_Storage": "granted" }]));
    assert_eq!(page.js("return typeof fbq"), "undefined");
}

//! UET and Clarity are told in their own words; `fbq` is used where it is, and never made up.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "signals": { "microsoftUet": true, "clarity": true, "meta": true } });
    scene.serve("/", &Html::new().config(&config));
    scene.serve(
        "/with-fbq",
        &Html::new().config(&config).before("<script>window.heard = []; window.fbq = (...values) => heard.push(values)</script>"),
    );
    let page = scene.visit("/");
    page.see_notice();
    assert_eq!(page.js("return typeof window.fbq"), "undefined");
    page.press_accept();
    page.see_no_notice();
    assert_eq!(
        page.js("return uetq"),
        json!(["consent", "default", { "ad_storage": "denied" }, "consent", "update", { "ad_storage": "granted" }])
    );
    assert_eq!(
        page.js("return clarity.q.map(entry => [...entry])"),
        json!([["consentv2", { "ad_Storage": "denied", "analytics_Storage": "denied" }], ["consentv2", { "ad_Storage": "granted", "analytics_Storage": "granted" }]])
    );
    assert_eq!(page.js("return typeof window.fbq"), "undefined");
    let page = scene.visit("/with-fbq");
    page.see_gate();
    assert_eq!(page.js("return heard"), json!([["consent", "revoke"], ["consent", "grant"]]));
}

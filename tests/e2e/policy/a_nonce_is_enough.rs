//! Under a policy of nonces and `wasm-unsafe-eval` all works, without an exception for styles; a gated script without the nonce stays out.

use portcullis_e2e::{Answer, Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let policy =
        "default-src 'none'; script-src 'nonce-n0nce' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'; img-src 'self' data:";
    let body = r#"<script nonce="n0nce" type="text/plain" data-category="analytics">(window.ran ??= []).push("A")</script>
        <script nonce="n0nce" type="text/plain" data-category="analytics" data-src="{{tracker}}/t/B.js"></script>
        <script type="text/plain" data-category="analytics">(window.ran ??= []).push("without")</script>"#;
    let html = scene.site().fill(&Html::new().nonce("n0nce").body(body).build());
    scene.site().answer("/", Answer::html(html).header("content-security-policy", policy));
    let page = scene.visit("/");
    page.open_preferences();
    page.press_in_preferences("close");
    page.see_no_preferences();
    assert_eq!(page.violations(), [""; 0]);
    page.press_accept();
    page.see_ran(&["A", "B"]);
    page.settle();
    page.see_ran(&["A", "B"]);
    let violations = page.violations();
    assert!(violations.iter().all(|violation| violation.starts_with("script-src") && violation.ends_with("inline")), "{violations:?}");
    assert!(!violations.is_empty(), "the one without a nonce was refused by the policy, not given one");
    let page = scene.visit("/");
    page.see_ran(&["A", "B"]);
}

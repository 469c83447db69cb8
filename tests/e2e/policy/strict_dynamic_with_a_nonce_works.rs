//! The policy most guides recommend, nonce and `strict-dynamic`, works too.

use portcullis_e2e::{Answer, Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let policy = "script-src 'nonce-n0nce' 'strict-dynamic' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; style-src 'self'";
    let body = r#"<script nonce="n0nce" type="text/plain" data-category="analytics" data-src="{{tracker}}/t/A.js"></script>"#;
    let html = scene.site().fill(&Html::new().nonce("n0nce").body(body).build());
    scene.site().answer("/", Answer::html(html).header("content-security-policy", policy));
    let page = scene.visit("/");
    page.open_preferences();
    page.press_in_preferences("accept-all");
    page.see_ran(&["A"]);
    assert_eq!(page.violations(), [""; 0]);
}

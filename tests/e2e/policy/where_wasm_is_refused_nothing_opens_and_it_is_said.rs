//! Under a policy without `wasm-unsafe-eval` nothing is granted behind the visitor's back, and the code says why.

use portcullis_e2e::{Answer, Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    let html = scene.site().fill(&Html::new().body(&gated("analytics", "A.js")).build());
    scene.site().answer("/", Answer::html(html).header("content-security-policy", "script-src 'self'; connect-src 'self'"));
    let page = scene.visit("/");
    page.wait_js("the report", "return witness.events.some(event => event.type === 'error' && event.detail.code === 'wasm-refused')");
    page.wait_js("the page to load", "return document.readyState === 'complete'");
    page.see_ran(&[]);
    scene.assert_silent();
    page.see("h1");
}

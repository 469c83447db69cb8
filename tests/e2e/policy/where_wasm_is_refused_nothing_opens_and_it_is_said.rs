//! Where WebAssembly is refused and the script that stands in for it does not come, nothing opens, one line says why, and the page is whole.

use portcullis_e2e::{Answer, Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    let html = scene.site().fill(&Html::new().body(&gated("analytics", "A.js")).build());
    scene.site().answer("/", Answer::html(html).header("content-security-policy", "script-src 'self'; connect-src 'self'"));
    scene.site().answer("/portcullis/portcullis-nowasm.js", Answer::status(404));
    let page = scene.visit("/");
    page.wait_js("the report", "return witness.events.some(event => event.type === 'error' && event.detail.code === 'wasm-refused')");
    page.wait_js("the page to load", "return document.readyState === 'complete'");
    page.see_ran(&[]);
    scene.assert_silent();
    page.see("h1");
    let lines = page.errors();
    assert!(lines.iter().filter(|line| line.contains("Portcullis")).count() == 1, "{lines:?}");
}

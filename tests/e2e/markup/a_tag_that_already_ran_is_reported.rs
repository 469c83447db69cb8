//! A marked tag whose type the browser runs was never gated: that is said, by code.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body("<script data-category='analytics'>(window.ran ??= []).push('A')</script>"));
    let page = scene.visit("/");
    page.see_notice();
    page.wait_js("the report", "return witness.events.some(event => event.type === 'error' && event.detail.code === 'tag-already-ran')");
    page.see_ran(&["A"]);
}

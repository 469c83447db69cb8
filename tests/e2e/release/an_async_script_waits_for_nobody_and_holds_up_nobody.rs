//! `async` is kept: such a script runs when it arrives.

use portcullis_e2e::{Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    let slow = r#"<script async type="text/plain" data-category="analytics" data-src="{{tracker}}/t/slow.js?hold=door"></script>"#;
    let quick = r#"<script async type="text/plain" data-category="analytics" data-src="{{tracker}}/t/quick.js"></script>"#;
    let scripts = [slow.to_owned(), gated("analytics", "A.js?hold=gate"), quick.to_owned()];
    scene.serve("/", &Html::new().body(&scripts.concat()));
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["quick"]);
    scene.stage().release("gate");
    page.see_ran(&["quick", "A"]);
    scene.stage().release("door");
    page.see_ran(&["quick", "A", "slow"]);
}

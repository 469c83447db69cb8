//! On a return visit the tag stands before everything it gates: what the parser meets later, a slow network between, runs.

use portcullis_e2e::{Answer, Html, Scene, gated, gated_inline, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let html = Html::new()
        .config(&json!({}))
        .head(&" ".repeat(32_768))
        .body(&[gated("analytics", "A.js"), "<p>pause</p>".into(), gated_inline("analytics", "B"), gated("analytics", "C.js")].concat());
    scene.serve("/", &html);
    scene.visit("/").press_accept();
    scene.page().see_ran(&["A", "B", "C"]);

    scene.site().answer("/", Answer::html(scene.site().fill(&html.build())).paused_before("<p>pause</p>", "network"));
    let page = scene.visit_unparsed("/");
    page.see_ran(&["A"]);
    scene.stage().release("network");
    page.see_ran(&["A", "B", "C"]);
}

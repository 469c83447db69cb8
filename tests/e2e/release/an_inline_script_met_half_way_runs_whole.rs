//! The network breaks in the midst of a gated inline script: it runs once its text is there, whole and once.

use portcullis_e2e::{Answer, Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let inline =
        r#"<script type="text/plain" data-category="analytics">window.first = true; /* pause */ (window.ran ??= []).push("A")</script>"#;
    let html = Html::new().config(&json!({})).head(&" ".repeat(32_768)).body(inline);
    scene.serve("/", &html);
    scene.visit("/").press_accept();
    scene.page().see_ran(&["A"]);

    scene.site().answer("/", Answer::html(html.build()).paused_before("/* pause */", "network"));
    let page = scene.visit_unparsed("/");
    page.see_gate();
    page.let_tasks_run();
    scene.stage().release("network");
    page.see_ran(&["A"]);
    page.settle();
    page.see_ran(&["A"]);
}

//! vanilla-cookieconsent: `data-category`, `data-service`, `data-type`, `data-src` and `!`.

use portcullis_e2e::{Scene, json};

use super::{full, service, shut_then_open};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "adopt": ["cookieconsent"], "services": [service("ga", "analytics")] });
    let markup = r#"
        <script type="text/plain" data-category="analytics" data-service="ga" src="{{tracker}}/t/A.js?delay=500"></script>
        <script type="text/plain" data-category="functionality">(window.ran ??= []).push("B")</script>
        <script type="text/plain" data-category="ads" data-src="{{tracker}}/t/C.js" data-type="text/javascript"></script>
        <script type="text/plain" data-category="!ads">(window.ran ??= []).push("refused")</script>
        <script type="text/plain" data-category="analytics" data-type="module">(window.ran ??= []).push("D")</script>"#;
    let html = full(&config).body(markup);
    scene.serve("/", &html.clone().body(""));
    let page = scene.visit("/");
    page.press_reject();
    page.see_ran(&["refused"]);
    scene.assert_silent();
    page.js("portcullis.reset()");

    let without_negation = full(&config).body(&markup.replace("data-category=\"!ads\"", "data-category=\"nobody\""));
    shut_then_open(scene, &without_negation, &["A", "B", "C", "D"], &["A.js", "C.js"]);
}

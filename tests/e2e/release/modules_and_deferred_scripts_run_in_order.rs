//! Modules get their type, run as modules, and keep their order with deferred scripts.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let scripts = r#"
        <script defer type="text/plain" data-category="analytics" data-src="{{tracker}}/t/A.js?delay=600"></script>
        <script type="text/plain" data-type="module" data-category="analytics" data-src="{{tracker}}/t/B.js?delay=300"></script>
        <script type="text/plain" data-type="module" data-category="analytics">
            (window.ran ??= []).push("C"); window.inModule = typeof import.meta.url === "string" && this === undefined
        </script>
        <script defer type="text/plain" data-category="analytics" data-src="{{tracker}}/t/D.js"></script>"#;
    scene.serve("/", &Html::new().body(scripts));
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["A", "B", "C", "D"]);
    page.wait_js("a module", "return window.inModule === true");

    let page = scene.visit("/");
    page.see_ran(&["A", "B", "C", "D"]);
}

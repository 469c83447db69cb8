//! On a return visit the code of deferred scripts and modules is asked for as the parser brings them, as the browser itself does it; once, and they run in
//! their turn.

use portcullis_e2e::{Answer, Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let scripts = r#"
        <script defer type="text/plain" data-category="analytics" data-src="{{tracker}}/t/A.js"></script>
        <script type="text/plain" data-type="module" data-category="analytics" data-src="{{tracker}}/t/B.js"></script>
        <p>pause</p>"#;
    let html = Html::new().config(&json!({})).head(&" ".repeat(32_768)).body(scripts);
    scene.serve("/", &html);
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["A", "B"]);
    let asked_for = |file: &str| scene.log().to("tracker").iter().filter(|request| request.file() == file).count();
    let before = ["A.js", "B.js"].map(asked_for);

    scene.site().answer("/", Answer::html(scene.site().fill(&html.build())).paused_before("<p>pause</p>", "network"));
    let page = scene.visit_unparsed("/");
    scene.wait_for("their code", |_| ["A.js", "B.js"].map(asked_for) == before.map(|count| count + 1));
    assert_eq!(page.js("return window.ran ?? null"), json!(null), "not before the page is parsed");
    scene.stage().release("network");
    page.see_ran(&["A", "B"]);
    assert_eq!(["A.js", "B.js"].map(asked_for), before.map(|count| count + 1), "once");
}

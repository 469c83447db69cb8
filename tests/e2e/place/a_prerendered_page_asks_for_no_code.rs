//! A prerendered page that is still coming does not even ask for the code of deferred scripts, though all is allowed. Where an engine does not prerender there is
//! nothing to see.

use portcullis_e2e::{Answer, Engine, Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    super::serve_a_page_that_prerenders_the_next(scene);
    let deferred = r#"<script defer type="text/plain" data-category="analytics" data-src="{{tracker}}/t/A.js"></script><p>pause</p>"#;
    let html = Html::new().config(&json!({})).head(&" ".repeat(32_768)).body(deferred);
    scene.serve("/next", &html);
    let page = scene.visit("/plain");
    page.see_gate();
    page.js("portcullis.acceptAll()");
    scene.site().answer("/next", Answer::html(scene.site().fill(&html.build())).paused_before("<p>pause</p>", "network"));
    scene.log().clear();
    let page = scene.visit("/");
    page.see_gate();
    if scene.engine() == Engine::Chromium {
        scene.wait_for("the prerendered page", |log| log.to_site().iter().any(|request| request.path == "/next"));
    }
    page.settle();
    scene.assert_silent();
    scene.stage().release("network");
    page.settle();
    scene.assert_silent();
    page.leave_by_click("#next");
    page.see_gate();
    page.see_ran(&["A"]);
}

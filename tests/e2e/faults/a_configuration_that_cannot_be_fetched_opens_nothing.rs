//! `data-config` names a file that is missing, hangs or is no JSON: everything stays denied, and it is said.

use portcullis_e2e::{Answer, Html, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let html =
        Html::new().tag("<script src='/portcullis/portcullis.js' data-config='/config.json'></script>").body(&gated("analytics", "A.js"));
    scene.serve("/", &html);
    for answer in [Answer::status(404), Answer::html("<h1>not found</h1>").with_status(500)] {
        scene.site().answer("/config.json", answer);
        let page = scene.visit("/");
        page.wait_js(
            "the report",
            "return witness.events.some(event => event.type === 'error' && event.detail.code === 'config-unavailable')",
        );
        page.see_ran(&[]);
        scene.assert_silent();
    }
    scene.site().answer("/config.json", Answer::json("{\"texts\": "));
    let page = scene.visit("/");
    page.wait_js("the report", "return witness.events.some(event => event.type === 'error')");
    scene.assert_silent();

    scene.site().answer("/config.json", Answer::json(json!({ "categories": [{ "id": "analytics" }] }).to_string()).held("config"));
    let page = scene.visit("/");
    page.let_tasks_run();
    page.see_no_notice();
    scene.assert_silent();
    scene.stage().release("config");
    page.press_accept();
    page.see_ran(&["A"]);
}

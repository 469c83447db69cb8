//! Withdrawn on page two; «back» to page one, kept in memory or not, and it is denied there too.

use portcullis_e2e::{Html, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "withdrawal": "stay" });
    scene.serve("/one", &Html::new().config(&config).body(&gated("analytics", "A.js")));
    scene.serve("/two", &Html::new().config(&config));
    scene.visit("/one").press_accept();
    scene.page().see_ran(&["A"]);
    let page = scene.visit("/two");
    page.see_gate();
    page.js("portcullis.withdraw()");
    page.go_back();
    page.wait_js("page one", "return location.pathname === '/one' && Boolean(window.portcullis?.state)");
    page.wait_js_is("return portcullis.allows('analytics')", &json!(false));
}

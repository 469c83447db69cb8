//! What was accepted but not on this page, and so never ran here, is withdrawn without loading the page anew.

use portcullis_e2e::{Html, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/one", &Html::new().body(&gated("analytics", "A.js")));
    scene.serve("/two", &Html::new());
    scene.visit("/one").press_accept();
    scene.page().see_ran(&["A"]);
    let page = scene.visit("/two");
    page.see_gate();
    page.js("window.stayed = true; portcullis.withdraw()");
    page.settle();
    assert_eq!(page.js("return window.stayed"), json!(true));
    assert_eq!(page.js("return portcullis.allows('analytics')"), json!(false));
}

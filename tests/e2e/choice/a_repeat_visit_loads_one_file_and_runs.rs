//! While a valid choice is stored, a view loads `portcullis.js` and nothing else of ours, and what was accepted runs.

use portcullis_e2e::{Html, Scene, gated, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body(&[gated("analytics", "A.js"), gated_inline("marketing", "B")].concat()));
    scene.visit("/").press_accept();
    scene.page().see_ran(&["A", "B"]);
    scene.log().clear();
    let page = scene.visit("/");
    page.see_ran(&["A", "B"]);
    page.settle();
    assert_eq!(scene.own_files(), ["portcullis.js"]);
    page.see_no_notice();
    assert_eq!(page.state()["source"], "stored");
}

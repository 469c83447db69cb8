//! A choice made under another policy version is no choice: nothing runs, the notice is back.

use portcullis_e2e::{Html, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let page_of = |version: &str| {
        Html::new().config(&json!({ "policy": { "url": "/privacy", "version": version } })).body(&gated("analytics", "A.js"))
    };
    scene.serve("/", &page_of("2015-06-11"));
    scene.visit("/").press_accept();
    scene.page().see_ran(&["A"]);
    scene.serve("/", &page_of("2017-02-19"));
    scene.log().clear();
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    page.see_ran(&[]);
    scene.assert_silent();
    assert_eq!(page.state()["decided"], false);
}

//! The script tag standing twice makes one banner and runs everything once.

use portcullis_e2e::{Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    let twice = "<script src='/portcullis/portcullis.js'></script><script src='/portcullis/portcullis.js'></script>";
    scene.serve("/", &Html::new().tag(twice).body(&gated("analytics", "A.js")));
    let page = scene.visit("/");
    page.see_notice();
    assert_eq!(page.js("return document.querySelectorAll('#portcullis').length"), 1);
    page.press_accept();
    page.see_ran(&["A"]);
    page.settle();
    page.see_ran(&["A"]);
}

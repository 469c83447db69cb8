//! A script that throws, one broken off half-way and one of a wrong type leave the rest to run.

use portcullis_e2e::{Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    let scripts = [
        gated("analytics", "A.js?throw"),
        gated("analytics", "half.js?cut"),
        gated("analytics", "B.js"),
        gated("analytics", "picture.js?type=image/png"),
        gated("analytics", "C.js"),
    ];
    scene.serve("/", &Html::new().body(&scripts.concat()));
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["A", "B", "C"]);
}

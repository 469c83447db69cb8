//! A script whose server never answers holds up nothing for good: the others run, in order.

use portcullis_e2e::{Html, Scene, gated, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    let scripts = [
        gated("analytics", "A.js"),
        gated("analytics", "never.js?hang"),
        gated("analytics", "B.js"),
        gated_inline("analytics", "C"),
        gated("analytics", "D.js"),
    ];
    scene.serve("/", &Html::new().body(&scripts.concat()));
    let page = scene.visit("/");
    page.press_accept();
    page.patiently().see_ran(&["A", "B", "C", "D"]);

    let page = scene.visit("/");
    page.patiently().see_ran(&["A", "B", "C", "D"]);
}

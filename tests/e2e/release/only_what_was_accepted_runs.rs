//! A grant of one category releases that category and nothing else.

use portcullis_e2e::{Html, Scene, gated, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    let scripts = [gated("analytics", "A.js"), gated("marketing", "B.js"), gated_inline("functional", "C")].concat();
    scene.serve("/", &Html::new().body(&scripts));
    let page = scene.visit("/");
    page.see_gate();
    page.js("portcullis.set({ analytics: true, marketing: false, functional: false })");
    page.see_ran(&["A"]);
    page.settle();
    page.see_ran(&["A"]);

    let page = scene.visit("/");
    page.see_ran(&["A"]);
    page.settle();
    page.see_ran(&["A"]);
}

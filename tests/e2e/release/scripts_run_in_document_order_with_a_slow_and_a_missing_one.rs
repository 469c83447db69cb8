//! Marked scripts run once each in document order, though one takes two seconds and one is not there.

use portcullis_e2e::{Html, Scene, gated, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    let scripts = [
        gated("analytics", "A.js?delay=2000"),
        gated("analytics", "missing.js?status=404"),
        gated_inline("analytics", "B"),
        gated("marketing", "C.js"),
        gated_inline("marketing", "D"),
    ];
    scene.serve("/", &Html::new().head(&scripts[..3].concat()).body(&scripts[3..].concat()));
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["A", "B", "C", "D"]);

    let page = scene.visit("/");
    page.see_ran(&["A", "B", "C", "D"]);
    page.settle();
    page.see_ran(&["A", "B", "C", "D"]);
}

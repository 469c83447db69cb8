//! Marked scripts run once each in document order, though one takes two seconds and one is not there.

use portcullis_e2e::{Html, Scene, gated, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    let scripts = [
        gated("analytics", "A.js?delay=2000"),
        gated("analytics", "missing.js?status=404"),
        gated("analytics", "B.js"),
        gated_inline("analytics", "C"),
        gated("marketing", "D.js"),
        gated_inline("marketing", "E"),
    ];
    scene.serve("/", &Html::new().head(&scripts[..4].concat()).body(&scripts[4..].concat()));
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["A", "B", "C", "D", "E"]);

    let page = scene.visit("/");
    page.see_ran(&["A", "B", "C", "D", "E"]);
    page.settle();
    page.see_ran(&["A", "B", "C", "D", "E"]);
}

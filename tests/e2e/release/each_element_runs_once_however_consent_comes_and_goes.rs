//! Accept, withdraw, accept again, reject, accept: a script that has run on this page does not run again.

use portcullis_e2e::{Html, Scene, gated, gated_inline, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let scripts = [gated("analytics", "A.js"), gated_inline("analytics", "B")].concat();
    scene.serve("/", &Html::new().config(&json!({ "withdrawal": "stay" })).body(&scripts));
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["A", "B"]);
    for call in ["withdraw()", "acceptAll()", "rejectAll()", "set({ analytics: true })", "reject(['analytics'])", "acceptAll()"] {
        page.js(&format!("portcullis.{call}"));
        page.settle();
    }
    page.see_ran(&["A", "B"]);
    assert_eq!(scene.log().to("tracker").len(), 1);
}

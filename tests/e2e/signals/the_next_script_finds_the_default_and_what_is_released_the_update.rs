//! The order of contract §6: the default before any script behind the tag, the update before what it lets go.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let after = "<script>window.seenByNext = (window.dataLayer ?? []).map(entry => entry[1])</script>";
    let gated = "<script type='text/plain' data-category='analytics'>window.seenByReleased = dataLayer.map(entry => entry[1] ?? entry.event); (window.ran ??= []).push('A')</script>";
    scene.serve("/", &Html::new().config(&json!({ "signals": { "google": true } })).head(after).body(gated));
    let page = scene.visit("/");
    page.see_notice();
    assert_eq!(page.js("return window.seenByNext"), json!(["default"]));
    page.press_accept();
    page.see_ran(&["A"]);
    assert_eq!(page.js("return window.seenByReleased"), json!(["default", "update", "portcullis_consent_update"]));

    let page = scene.visit("/");
    page.see_ran(&["A"]);
    assert_eq!(page.js("return window.seenByNext"), json!(["default", "update", null]));
    assert_eq!(page.js("return window.seenByReleased"), json!(["default", "update", "portcullis_consent_update"]));
}

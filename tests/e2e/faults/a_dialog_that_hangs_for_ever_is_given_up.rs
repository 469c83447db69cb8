//! The dialog's Wasm hangs for ever: preferences says so after a while; reject works before and after.

use portcullis_e2e::{Answer, Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.site().answer("/portcullis/portcullis-dialog.wasm", Answer::never());
    scene.serve("/", &Html::new().body(&gated("analytics", "A.js")));
    let page = scene.visit("/");
    page.press_in_notice("preferences");
    page.patiently()
        .wait_js("the report", "return witness.events.some(event => event.type === 'error' && event.detail.code === 'dialog-unavailable')");
    page.see("[data-portcullis-part='notice'] [data-portcullis-slot='problem']");
    page.press_reject();
    page.see_no_notice();
    page.settle();
    page.see_ran(&[]);
    scene.assert_silent();
    let page = scene.visit("/");
    page.see_no_notice();
}

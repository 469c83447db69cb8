//! The dialog's Wasm does not come: accept and reject of the notice work, preferences says what is wrong, and works once the file can be had.

use portcullis_e2e::{Answer, Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.site().answer("/portcullis/portcullis-dialog.wasm", Answer::status(404));
    scene.serve("/", &Html::new().body(&gated("analytics", "A.js")));
    let page = scene.visit("/");
    page.press_in_notice("preferences");
    page.patiently()
        .wait_js("the report", "return witness.events.some(event => event.type === 'error' && event.detail.code === 'dialog-unavailable')");
    page.see_notice();
    page.see("[data-portcullis-part='notice'] [data-portcullis-slot='problem']");
    assert_ne!(page.text("[data-portcullis-slot='problem']").trim(), "");
    page.press_accept();
    page.see_ran(&["A"]);

    let module = std::fs::read(scene.dist().join("portcullis-dialog.wasm")).expect("the dialog's module");
    scene.site().answer("/portcullis/portcullis-dialog.wasm", Answer::new("application/octet-stream", module));
    page.reopen_preferences();
}

//! The notice is on screen, and works, while everything but `portcullis.js` hangs.

use portcullis_e2e::{Answer, Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    for file in ["portcullis-dialog.js", "portcullis-dialog.wasm", "portcullis-full.js", "portcullis-nowasm.js", "locales/en.json"] {
        scene.site().answer(&format!("/portcullis/{file}"), Answer::never());
    }
    scene.serve("/", &Html::new().body(&gated("analytics", "A.js")));
    let page = scene.visit("/");
    page.see_notice();
    for action in ["accept-all", "reject-all", "preferences"] {
        page.see(&format!("[data-portcullis-part='notice'] [data-portcullis='{action}']"));
    }
    assert_eq!(scene.own_files().first().map(String::as_str), Some("portcullis.js"));
    page.press_accept();
    page.see_ran(&["A"]);
    page.see_no_notice();
}

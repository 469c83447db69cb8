//! The notice goes in the frame of the click; a script that blocks for long cannot keep it on screen.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let slow = r#"<script type="text/plain" data-category="analytics">
        window.noticeWhenRun = document.querySelector("[data-portcullis-part='notice']")?.getClientRects().length ?? 0; (window.ran ??= []).push("A")</script>"#;
    scene.serve("/", &Html::new().body(slow));
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["A"]);
    assert_eq!(page.js("return window.noticeWhenRun"), 0);
    page.see_no_notice();
}

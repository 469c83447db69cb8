//! The open dialog is modal: Tab never leaves it for the page, and the page behind cannot be clicked.

use portcullis_e2e::{Html, Key, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body("<button id=behind onclick='window.clicked = true'>behind</button>"));
    let page = scene.visit("/");
    page.open_preferences();
    page.wait_js("modal", "return document.querySelector(\"[data-portcullis-part='preferences']\").matches(':modal')");
    for _ in 0..25 {
        page.press_keys(&[Key::Tab]);
        let outside = page.js("const at = document.activeElement; return at !== document.body && at.closest('dialog') === null");
        assert_eq!(outside, false, "the focus went to {}", page.focused());
    }
}

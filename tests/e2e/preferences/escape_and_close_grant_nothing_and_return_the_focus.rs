//! Esc and the close button leave everything as it was, and give the focus back to what opened the dialog.

use portcullis_e2e::{Html, Key, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body(&gated("analytics", "A.js")));
    let page = scene.visit("/");
    page.open_preferences();
    page.wait_js("the focus inside", "return document.activeElement.closest('dialog') !== null");
    page.tick("analytics");
    page.press_keys(&[Key::Escape]);
    page.see_no_preferences();
    page.wait_js("the focus back", "return document.activeElement.dataset.portcullis === 'preferences'");
    assert_eq!(page.state()["decided"], false);

    page.open_preferences();
    page.press_in_preferences("close");
    page.see_no_preferences();
    page.wait_js("the focus back", "return document.activeElement.dataset.portcullis === 'preferences'");
    page.settle();
    assert_eq!(page.state()["decided"], false);
    page.see_ran(&[]);
    scene.assert_silent();
    assert_eq!(page.cookies(), [""; 0]);
}

//! Open, tick, save, by the keyboard alone: Enter on the button, Tab and Space to the checkbox, Enter on save.

use portcullis_e2e::{Html, Key, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    let page = scene.visit("/");
    page.see_notice();
    let tab_to = |what: &str| {
        for _ in 0..20 {
            page.press_keys(&[Key::Tab]);
            if page.focused().contains(what) {
                return;
            }
        }
        panic!("Tab never reached {what}; the focus is on {}", page.focused());
    };
    tab_to("[data-portcullis=preferences]");
    page.press_keys(&[Key::Enter]);
    page.see_preferences();
    page.wait_js("the focus inside", "return document.activeElement.closest('dialog') !== null");
    tab_to("[value=analytics]");
    page.press_keys(&[Key::Space]);
    page.wait_js_is("return document.activeElement.checked", &json!(true));
    tab_to("[data-portcullis=save]");
    page.press_keys(&[Key::Enter]);
    page.see_no_preferences();
    page.see_no_notice();
    assert_eq!(page.state()["categories"], json!({ "necessary": true, "functional": false, "analytics": true, "marketing": false }));
    page.wait_js("the focus not on the body", "return document.activeElement !== document.body");
}

//! With `dialog.modal` the notice keeps the focus, and Esc does not close it.

use portcullis_e2e::{Html, Key, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().config(&json!({ "dialog": { "modal": true } })).body("<a id=link href='#'>a link</a>"));
    let page = scene.visit("/");
    page.see_notice();
    page.press_keys(&[Key::Escape]);
    page.press_keys(&[Key::Escape]);
    page.let_tasks_run();
    page.see_notice();
    for _ in 0..8 {
        page.press_keys(&[Key::Tab]);
        assert_eq!(page.js("return document.activeElement.id"), json!(""), "the focus stays out of the page");
    }
    assert_eq!(page.state()["decided"], false);
    page.press_reject();
    page.see_no_notice();
    page.click("#link");
}

//! With `dialog.modal` the notice keeps the focus, from what stands in the page and from what comes later, and Esc does not close it.
//! What the page itself had made inert stays so.

use portcullis_e2e::{Html, Key, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve(
        "/",
        &Html::new().config(&json!({ "dialog": { "modal": true } })).body("<a id=link href='#'>a link</a><p id=own inert>own</p>"),
    );
    let page = scene.visit("/");
    page.see_notice();
    page.js("document.body.append(Object.assign(document.createElement('a'), { id: 'later', href: '#', textContent: 'later' }))");
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
    assert_eq!(page.js("return [...document.querySelectorAll('[inert]')].map(({ id }) => id)"), json!(["own"]));
}

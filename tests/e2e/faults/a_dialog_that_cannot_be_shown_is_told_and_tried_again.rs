//! What fails while the preferences open is told, to the visitor and to the page, and the next click tries again.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    let page = scene.visit("/");
    page.see_notice();
    page.js("window.shows = HTMLDialogElement.prototype.showModal; HTMLDialogElement.prototype.showModal = () => { throw new Error('not today') }");
    page.press_in_notice("preferences");
    let told = "return witness.events.filter(({ type, detail }) => type === 'error').map(({ detail }) => [detail.code, detail.message])";
    page.wait_js_is(told, &json!([["dialog-unavailable", "the preferences: not today"]]));
    page.see("[data-portcullis-slot='problem']");
    page.js("HTMLDialogElement.prototype.showModal = window.shows");
    page.open_preferences();
}

//! `document.cookie` that keeps nothing: the visitor is told, nothing is granted then or later; a refusal holds on its page, where services
//! run until refused, though tabs are switched and the page looks again.

use portcullis_e2e::{Html, Scene, gated, json};

use super::INERT;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().before(INERT).body(&gated("analytics", "A.js")));
    let page = scene.visit("/");
    page.press_accept();
    page.see("[data-portcullis-part='notice'] [data-portcullis-slot='problem']");
    for _ in 0..2 {
        page.settle();
        assert_eq!(page.state()["decided"], false);
        scene.assert_silent();
        page.js("document.dispatchEvent(new Event('visibilitychange')); dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    }

    scene.serve("/", &Html::new().config(&json!({ "mode": "opt-out", "withdrawal": "stay" })).before(INERT));
    let page = scene.visit("/");
    page.press_reject();
    page.wait_js("the refusal", "return portcullis.state.categories.marketing === false");
    page.js(
        "document.dispatchEvent(new Event('visibilitychange')); dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    );
    page.settle();
    assert_eq!(page.state()["categories"]["marketing"], false, "it still holds");
    page.js("portcullis.reset()");
    assert_eq!(page.state()["categories"]["marketing"], true, "forgotten, what runs until refused runs again");
}

//! Scrolling, Esc, a click beside the notice, and going on to another page are no consent.

use portcullis_e2e::{Html, Key, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body(&(gated("analytics", "A.js") + "<p id=beside>text</p><div style='height: 4000px'></div>")));
    let page = scene.visit("/");
    page.see_notice();
    page.click("#beside");
    page.press_keys(&[Key::Escape]);
    page.js("scrollTo(0, 3000)");
    page.settle();
    assert_eq!(page.state()["decided"], false);
    scene.visit("/");
    page.see_notice();
    page.settle();
    page.see_ran(&[]);
    scene.assert_silent();
    assert_eq!(page.cookies(), [""; 0]);
}

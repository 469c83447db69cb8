//! Tabbing through a long page, no focused element lies wholly under the notice (WCAG 2.4.11).

use portcullis_e2e::{Html, Key, Scene, Viewport, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let links: String = (0..30).map(|n| format!("<p><a id=l{n} href='#'>link {n}</a></p>")).collect();
    scene.serve("/", &Html::new().body(&links));
    for viewport in [Viewport::DESKTOP, Viewport::PHONE] {
        let page = scene.visit("/");
        page.resize(viewport);
        page.see_notice();
        page.js("document.getElementById('l0').focus()");
        for number in 1..30 {
            page.press_keys(&[Key::Tab]);
            page.wait_js_is("return document.activeElement.id", &json!(format!("l{number}")));
            page.wait_js(
                &format!("link {number} to be seen at {viewport:?}"),
                "const notice = document.querySelector(\"[data-portcullis-part='notice']\").getBoundingClientRect();
                const box = document.activeElement.getBoundingClientRect();
                const under = box.top >= notice.top && box.bottom <= notice.bottom && box.left >= notice.left && box.right <= notice.right;
                return !under && box.bottom > 0 && box.top < innerHeight",
            );
        }
    }
}

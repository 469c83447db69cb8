//! The viewports asked for are those the page gets, so that a test of the phone's layout tests it.

use portcullis_e2e::{Html, Scene, Viewport, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::without_banner());
    for viewport in [Viewport::PHONE, Viewport::REFLOW, Viewport::DESKTOP] {
        let page = scene.visit("/");
        page.resize(viewport);
        page.wait_js_is("return [innerWidth, innerHeight]", &json!([viewport.width, viewport.height]));
    }
}

//! Without `signals` no vendor's queue is made or touched.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    let page = scene.visit("/");
    page.press_accept();
    page.see_no_notice();
    assert_eq!(page.js("return ['dataLayer', 'uetq', 'clarity', 'fbq', 'ttq', '_paq'].filter(name => name in window)"), json!([]));
}

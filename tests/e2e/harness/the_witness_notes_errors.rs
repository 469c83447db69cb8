//! Errors, warnings and rejections of a page are noted, so that «no error» means something.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let script = "<script>console.warn('a warning'); console.error('an error'); Promise.reject(new Error('a rejection')); throw new Error('an exception')</script>";
    scene.serve("/", &Html::without_banner().body(script));
    let page = scene.visit("/");
    page.wait_js("all to be noted", "return witness.errors.length >= 3");
    assert_eq!(page.warnings(), ["a warning"]);
    let errors = page.errors().join("\n");
    for text in ["an error", "a rejection", "an exception"] {
        assert!(errors.contains(text), "{text} is missing in: {errors}");
    }
}

//! An element marked or unmarked by a script later is gated by what it says then.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body("<script id=late type='text/plain'>(window.ran ??= []).push('A')</script>"));
    let page = scene.visit("/");
    page.press_accept();
    page.settle();
    page.see_ran(&[]);
    page.js("document.getElementById('late').dataset.category = 'analytics'; portcullis.rescan()");
    page.see_ran(&["A"]);
}

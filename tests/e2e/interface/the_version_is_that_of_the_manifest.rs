//! `portcullis.version` is the version in `manifest.json`.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    let page = scene.visit("/");
    page.see_gate();
    let versions = page.js_async("fetch('/portcullis/manifest.json').then(answer => answer.json()).then(manifest => arguments[0]([manifest.version, portcullis.version]))");
    assert_eq!(versions[0], versions[1]);
}

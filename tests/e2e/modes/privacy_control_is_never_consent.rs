//! With Global Privacy Control nothing is granted in opt-in mode, and the notice still asks.

use portcullis_e2e::{Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    let signal =
        "<script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true })</script>";
    scene.serve("/", &Html::new().before(signal).body(&gated("analytics", "A.js")));
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    page.see_ran(&[]);
    scene.assert_silent();
    assert_eq!(page.cookies(), [""; 0]);
}

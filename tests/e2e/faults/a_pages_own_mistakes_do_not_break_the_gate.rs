//! A page that redefines what scripts use (`JSON.parse`, `Array.prototype` members, `window.portcullis` by id) is still gated.

use portcullis_e2e::{Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    let hostile = "<script>
        Object.defineProperty(Object.prototype, 'polluted', { value: 'yes', enumerable: true, writable: true, configurable: true });
        Array.prototype.last = function () { return this[this.length - 1] };
        window.dataLayer = 'not an array';</script>";
    let config = portcullis_e2e::json!({ "signals": { "google": true } });
    scene.serve("/", &Html::new().before(hostile).config(&config).body(&gated("analytics", "A.js")));
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    scene.assert_silent();
    page.press_accept();
    page.see_ran(&["A"]);
}

//! `on` calls for each event until the function it returned is called; `error` is replayed to late listeners.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().config(&json!({ "withdrawal": "stay", "mode": "nonsense" })));
    let page = scene.visit("/");
    page.see_gate();
    page.js("window.heard = []; window.errors = []; portcullis.on('error', detail => errors.push(detail.path));
        window.end = portcullis.on('change', detail => heard.push(detail.source));
        portcullis.acceptAll(); portcullis.rejectAll(); end(); portcullis.acceptAll()");
    assert_eq!(page.js("return heard"), json!(["api", "api"]));
    assert_eq!(page.js("return errors"), json!(["mode"]));
}

//! A cookie that an allowed service declares too is not erased for the sake of a refused one.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let service = |id: &str, category: &str, cookies: &[&str]| json!({ "id": id, "name": id, "category": category, "cookies": cookies.iter().map(|name| json!({ "name": name })).collect::<Vec<_>>() });
    let config =
        json!({ "services": [service("one", "analytics", &["shared", "own1"]), service("two", "marketing", &["shared", "own2"])] });
    scene.serve("/", &Html::new().config(&config));
    let page = scene.visit("/");
    page.see_gate();
    page.js("for (const name of ['shared', 'own1', 'own2']) document.cookie = name + '=1; path=/';
        portcullis.set({ analytics: true, marketing: false, functional: false })");
    page.wait_js_is("return document.cookie.split('; ').map(pair => pair.split('=')[0]).sort()", &json!(["own1", "portcullis", "shared"]));
}

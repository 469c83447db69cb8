//! Declared cookies and storage keys from before go at the first refusal, patterns included; others stay; no reload.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "services": [{
        "id": "stats", "name": "Stats", "category": "analytics",
        "cookies": [{ "name": "_ga" }, { "name": "_ga_*" }], "storage": ["local:ga:*", "session:visit"]
    }] });
    scene.serve("/", &Html::new().config(&config));
    let page = scene.visit("/");
    page.see_notice();
    page.js("document.cookie = '_ga=1; path=/'; document.cookie = '_ga_X1=1; path=/'; document.cookie = 'cart=1; path=/';
        localStorage.setItem('ga:one', 1); localStorage.setItem('theme', 1); sessionStorage.setItem('visit', 1); window.stayed = true");
    page.press_reject();
    page.see_no_notice();
    page.wait_js_is("return document.cookie.split('; ').map(pair => pair.split('=')[0]).sort()", &json!(["cart", "portcullis"]));
    assert_eq!(page.storage(), ["local:theme"]);
    page.settle();
    assert_eq!(page.js("return window.stayed"), true, "a first refusal never reloads");
    let report = &page.events_of("change")[0]["report"];
    assert_eq!(sorted(&report["cookies"]), ["_ga", "_ga_X1"]);
    assert_eq!(sorted(&report["storage"]), ["local:ga:one", "session:visit"]);
    assert_eq!(report["survived"], json!([]));
}

fn sorted(list: &portcullis_e2e::Value) -> Vec<String> {
    let mut names: Vec<String> = list.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(Into::into)).collect();
    names.sort();
    names
}

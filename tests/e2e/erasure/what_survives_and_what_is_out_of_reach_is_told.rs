//! A cookie only the server can remove survives unseen; a database is named as not erased at once. Nothing is claimed falsely.

use portcullis_e2e::{Answer, Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "services": [{
        "id": "stats", "name": "Stats", "category": "analytics",
        "cookies": [{ "name": "seen" }, { "name": "hidden" }], "storage": ["indexeddb:stats", "local:stats"]
    }] });
    let html = Html::new().config(&config).build();
    scene.site().answer("/", Answer::html(html).cookie("hidden=1; Path=/; HttpOnly"));
    let page = scene.visit("/");
    page.see_notice();
    page.js("document.cookie = 'seen=1; path=/'; localStorage.setItem('stats', 1)");
    page.js_async("const open = indexedDB.open('stats'); open.onsuccess = () => { open.result.close(); arguments[0]() }; open.onerror = () => arguments[0]()");
    page.press_reject();
    page.see_no_notice();
    let report = &page.events_of("change")[0]["report"];
    assert_eq!(report["cookies"], json!(["seen"]));
    assert_eq!(report["storage"], json!(["local:stats"]));
    assert_eq!(report["unreachable"], json!(["indexeddb:stats"]));
    assert_eq!(page.cookie_names(), ["hidden", "portcullis"], "an HttpOnly cookie is beyond any script");
    page.wait_storage_is(&[]);
}

//! `ready` no earlier than DOMContentLoaded; `change` after the first scripts were released; late listeners still hear `ready`.

use portcullis_e2e::{Html, Scene, gated_inline, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body(&gated_inline("analytics", "A")));
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    let kinds = |page: &portcullis_e2e::Page<'_>| {
        page.js("return witness.events.map(event => event.type + (event.detail?.part ? ':' + event.detail.part : ''))")
    };
    let events = page.events();
    let ready: Vec<_> = events.iter().filter(|event| event["type"] == "ready").collect();
    assert_eq!(ready.len(), 1);
    assert_ne!(ready[0]["readyState"], "loading");
    page.press_accept();
    page.see_ran(&["A"]);
    page.wait_js("the change", "return witness.events.some(event => event.type === 'change')");
    let changes: Vec<_> = page.events().into_iter().filter(|event| event["type"] == "change").collect();
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert_eq!(changes[0]["ran"], json!(["A"]), "the first slice of the release comes before the change");
    let detail = &changes[0]["detail"];
    assert_eq!(detail["source"], "notice");
    assert_eq!((&detail["previous"]["decided"], &detail["state"]["decided"]), (&json!(false), &json!(true)));
    for member in ["cookies", "storage", "survived", "unreachable"] {
        assert!(detail["report"][member].is_array(), "{detail}");
    }
    let list = kinds(&page);
    assert!(list.as_array().is_some_and(|list| list.contains(&json!("show:notice")) && list.contains(&json!("hide:notice"))), "{list}");
    page.js("portcullis.on('ready', detail => window.heard = detail.state.decided)");
    page.wait_js_is("return window.heard", &json!(true));
}

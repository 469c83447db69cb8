//! The choice about fifty services, some granted and some not, takes at most 500 bytes and is read back whole.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let services: Vec<_> =
        (0..50).map(|n| json!({ "id": format!("a-service-with-a-long-name-{n}"), "name": "S", "category": "analytics" })).collect();
    scene.serve("/", &Html::new().config(&json!({ "services": services })));
    let page = scene.visit("/");
    page.see_gate();
    page.js("portcullis.set({ functional: false, marketing: true, analytics: true,
        ...Object.fromEntries(Object.keys(portcullis.state.services).map((id, index) => [id, index % 3 === 0])) })");
    let cookie = page.cookies().concat();
    assert!(cookie.len() - "portcullis=".len() <= 500, "{} bytes: {cookie}", cookie.len());
    let page = scene.visit("/");
    page.see_gate();
    page.wait_js_is(
        "return Object.values(portcullis.state.services).every((granted, index) => granted === (index % 3 === 0))",
        &json!(true),
    );
    assert_eq!(page.state()["pending"], json!([]));
}

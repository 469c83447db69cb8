//! `portcullis.state` has every member the contract names, of its kind, and cannot be changed by anyone.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve(
        "/",
        &Html::new()
            .config(&json!({ "policy": { "version": "7" }, "services": [{ "id": "one", "name": "One", "category": "analytics" }] })),
    );
    let page = scene.visit("/");
    page.see_gate();
    assert_eq!(
        page.state(),
        json!({ "decided": false, "mode": "opt-in", "source": null, "time": null, "policyVersion": null, "id": null,
            "categories": { "necessary": true, "functional": false, "analytics": false, "marketing": false },
            "services": { "one": false }, "pending": ["functional", "analytics", "marketing", "one"] })
    );
    let tampered = page.js(
        "'use strict'; const attempts = [() => portcullis.state.decided = true, () => portcullis.state.categories.analytics = true,
            () => portcullis.state.pending.push('x'), () => portcullis.acceptAll = null];
        return attempts.map(attempt => { try { attempt(); return 'changed' } catch (error) { return error.name } })",
    );
    assert_eq!(tampered, json!(["TypeError", "TypeError", "TypeError", "TypeError"]));
    let state = page.js("return JSON.parse(JSON.stringify(portcullis.acceptAll()))");
    assert_eq!(state["decided"], true);
    assert_eq!(state["source"], "api");
    assert_eq!(state["policyVersion"], "7");
    assert!(state["time"].as_f64().is_some_and(|time| time > 1.6e12), "{state}");
    assert!(state["id"].as_str().is_some_and(|id| id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit())), "{state}");
}

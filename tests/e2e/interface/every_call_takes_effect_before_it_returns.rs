//! State, cookie and return value agree as soon as a call returns.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve(
        "/",
        &Html::new().config(&json!({ "withdrawal": "stay", "services": [{ "id": "one", "name": "One", "category": "analytics" }] })),
    );
    let page = scene.visit("/");
    page.see_gate();
    let steps = page.js(
        "const steps = [];
        for (const [name, ...values] of [['accept', ['analytics']], ['reject', ['one']], ['accept', 'one'], ['set', { marketing: true, analytics: false }], ['rejectAll'], ['acceptAll'], ['withdraw'], ['reset']]) {
            const state = portcullis[name](...values);
            const now = portcullis.state;
            steps.push([name, state === now, now.decided, now.categories.analytics, now.services.one, now.categories.marketing, document.cookie.includes('portcullis=')]);
        }
        return steps",
    );
    assert_eq!(
        steps,
        json!([
            ["accept", true, true, true, true, false, true],
            ["reject", true, true, true, false, false, true],
            ["accept", true, true, true, true, false, true],
            ["set", true, true, false, false, true, true],
            ["rejectAll", true, true, false, false, false, true],
            ["acceptAll", true, true, true, true, true, true],
            ["withdraw", true, true, false, false, false, true],
            ["reset", true, false, false, false, false, false],
        ])
    );
    page.see_notice();
    assert_eq!(page.cookies(), [""; 0], "reset removes the cookie");
}

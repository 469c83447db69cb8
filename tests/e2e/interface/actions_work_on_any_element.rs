//! `data-portcullis` on the page's own elements: accept, reject, one service, preferences, withdraw.

use portcullis_e2e::{Html, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "withdrawal": "stay", "services": [{ "id": "one", "name": "One", "category": "analytics" }, { "id": "two", "name": "Two", "category": "analytics" }] });
    let body = "<button id=a data-portcullis='accept:one'>a</button><a id=b href='#x' data-portcullis='reject:one'><b id=inner>b</b></a>
        <button id=c data-portcullis='accept-all'>c</button><button id=d data-portcullis='withdraw'>d</button><button id=e data-portcullis='preferences'>e</button>
        <button id=f data-portcullis='accept:nobody'>f</button>";
    scene.serve("/", &Html::new().config(&config).body(&(body.to_owned() + &gated("analytics", "A.js"))));
    let page = scene.visit("/");
    page.see_notice();
    page.click("#a");
    page.wait_js_is("return portcullis.state.services", &json!({ "one": true, "two": false }));
    page.click("#inner");
    page.wait_js_is("return portcullis.state.services.one", &json!(false));
    assert_eq!(page.js("return location.hash"), "", "an action on a link does not follow it");
    page.click("#c");
    page.wait_js_is("return portcullis.state.services", &json!({ "one": true, "two": true }));
    page.see_ran(&["A"]);
    page.click("#d");
    page.wait_js_is("return portcullis.state.categories.analytics", &json!(false));
    page.click("#f");
    page.wait_js("the report", "return witness.events.some(event => event.type === 'error' && event.detail.code === 'unknown-id')");
    page.click("#e");
    page.see_preferences();
}

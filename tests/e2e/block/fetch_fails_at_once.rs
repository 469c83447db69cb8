//! `fetch` with a text, a URL or a Request: a TypeError, as without a network, with the host's name on the console.

use portcullis_e2e::{Scene, json};

use super::{Asked, only_while_accepted};

pub(crate) fn case(scene: &Scene<'_>) {
    let script = "
        window.fetched = [];
        for (const what of ['{{tracker}}/text', new URL('{{tracker}}/url'), new Request('{{tracker}}/request')])
            fetch(what).then(({ status }) => fetched.push(status), error => fetched.push(error.constructor.name))";
    only_while_accepted(scene, &Asked::Fails, script, &["text", "url", "request"]);
    let page = scene.page();
    page.wait_js_is("return fetched", &json!(["TypeError", "TypeError", "TypeError"]));
    let told = page.warnings().into_iter().filter(|warning| warning.contains("tracker-") && warning.contains("marketing")).count();
    assert_eq!(told, 1, "{:?}", page.warnings());
    assert_eq!(page.js("return [fetch.name, fetch.length, String(fetch).includes('native code')]"), json!(["fetch", 1, true]));
}

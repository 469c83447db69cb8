//! `XMLHttpRequest`: the events and the state of a network failure, none of it before `send` has returned; a synchronous one throws.

use portcullis_e2e::{Scene, json};

use super::{Asked, only_while_accepted};

pub(crate) fn case(scene: &Scene<'_>) {
    let script = "
        window.seen = [];
        const request = new XMLHttpRequest();
        for (const type of ['load', 'error', 'loadend']) request['on' + type] = () => seen.push([type, request.readyState, request.status]);
        request.open('POST', '{{tracker}}/xhr');
        request.setRequestHeader('content-type', 'text/plain');
        request.send('x');
        seen.push('sent')";
    only_while_accepted(scene, &Asked::Fails, script, &["xhr"]);
    let page = scene.page();
    page.wait_js_is("return seen", &json!(["sent", ["error", 4, 0], ["loadend", 4, 0]]));
    let waiting = "
        const request = new XMLHttpRequest();
        request.open('GET', '{{tracker}}/sync', false);
        try { request.send(); return 'sent' } catch (error) { return error.name }";
    assert_eq!(page.js(&scene.site().fill(waiting)), "NetworkError");
    scene.assert_silent();
}

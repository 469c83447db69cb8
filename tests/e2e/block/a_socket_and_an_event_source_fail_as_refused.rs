//! `WebSocket` and `EventSource`: objects of their kind that fail as a refused connection does, and stay closed.

use portcullis_e2e::{Scene, json};

use super::{Asked, only_while_accepted};

pub(crate) fn case(scene: &Scene<'_>) {
    let script = "
        window.seen = [];
        const address = '{{tracker}}'.replace('http', 'ws') + '/socket';
        window.socket = new WebSocket(address);
        seen.push(socket instanceof WebSocket, socket.readyState, socket.url === address);
        socket.onerror = ({ target }) => seen.push(['error', target.readyState]);
        socket.addEventListener('close', ({ code, wasClean }) => seen.push(['close', code, wasClean]));
        window.source = new EventSource('{{tracker}}/events');
        source.onerror = () => seen.push(['source', source instanceof EventSource, source.readyState]);
        if (source.readyState !== EventSource.CONNECTING) seen.push('at once')";
    only_while_accepted(scene, &Asked::Fails, script, &["socket", "events"]);
    let page = scene.page();
    page.wait_js_is("return seen", &json!([true, 0, true, ["error", 3], ["close", 1006, false], ["source", true, 2]]));
    assert_eq!(page.js("socket.close(); source.close(); return [socket.readyState, source.readyState, WebSocket.OPEN]"), json!([3, 2, 1]));
    assert_eq!(page.errors(), [""; 0]);
}

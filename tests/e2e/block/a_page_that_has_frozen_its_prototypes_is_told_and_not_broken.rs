//! Frozen or patched prototypes: what cannot be covered is told, the rest is, and the page and the gate go on.

use portcullis_e2e::{Scene, gated, json};

use super::shut;

pub(crate) fn case(scene: &Scene<'_>) {
    let hostile = "<script>
        Object.freeze(HTMLImageElement.prototype);
        Object.freeze(Navigator.prototype);
        Object.defineProperty(window, 'WebSocket', { value: undefined, writable: false, configurable: false });
        { const { setAttribute } = Element.prototype;
        Element.prototype.setAttribute = function (name, value) { (window.names ??= []).push(name); return setAttribute.call(this, name, value) }; }
        window.EventSource = undefined;
        { const { fetch } = window;
        window.fetch = (...all) => { (window.fetches ??= []).push(all[0]); return fetch(...all) }; }
    </script>";
    scene.serve("/", &shut().before(hostile).body(&gated("marketing", "A.js")));
    let page = scene.visit("/");
    page.see_notice();
    let told = page.warnings();
    for what in ["HTMLImageElement.src", "Navigator.sendBeacon"] {
        assert!(told.iter().any(|warning| warning.contains(what)), "{what}: {told:?}");
    }
    assert_eq!(told.len(), 1, "{told:?}");
    page.js(&scene.site().fill(
        "const frame = document.createElement('iframe');
        frame.setAttribute('src', '{{tracker}}/frame.html');
        document.body.append(frame);
        fetch('{{tracker}}/fetch').catch(error => { window.failed = error.constructor.name });
        document.body.setAttribute('data-x', '1')",
    ));
    page.wait_js_is("return window.failed", &json!("TypeError"));
    assert_eq!(
        page.js(
            "return [(window.fetches ?? []).some(url => String(url).endsWith('/fetch')), names.includes('data-x'), document.body.dataset.x]"
        ),
        json!([false, true, "1"])
    );
    page.settle();
    scene.assert_silent();
    page.press_accept();
    page.see_ran(&["A"]);
    scene.wait_for("the frame", |log| log.to("tracker").iter().any(|request| request.file() == "frame.html"));
    assert_eq!(page.errors(), [""; 0]);
}

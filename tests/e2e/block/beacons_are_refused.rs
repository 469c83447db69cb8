//! `sendBeacon` gives false, as where the browser has no room for it.

use portcullis_e2e::Scene;

use super::{Asked, only_while_accepted};

pub(crate) fn case(scene: &Scene<'_>) {
    only_while_accepted(scene, &Asked::Fails, "window.taken = navigator.sendBeacon('{{tracker}}/beacon', 'x')", &["beacon"]);
    assert_eq!(scene.page().js("return taken"), false);
}

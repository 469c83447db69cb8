//! `new Image().src`, the way of pixels: it waits, and is sent once it is allowed.

use portcullis_e2e::Scene;

use super::{Asked, only_while_accepted};

pub(crate) fn case(scene: &Scene<'_>) {
    let script = "
        new Image().src = '{{tracker}}/pixel.gif';
        new Image().srcset = '{{tracker}}/set.gif 1x, {{tracker}}/set.gif 2x'";
    only_while_accepted(scene, &Asked::Waits, script, &["pixel.gif", "set.gif"]);
}

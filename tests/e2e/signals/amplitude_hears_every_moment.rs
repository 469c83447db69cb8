//! Amplitude: `setOptOut`, where it is; its default belongs to `init` (Amplitude, «Browser SDK 2», «Opt users out of tracking»).

use portcullis_e2e::{Scene, json};

use super::life::{Of, Vendor, Words};

pub(crate) fn case(scene: &Scene<'_>) {
    let vendor = Vendor {
        signals: json!({ "amplitude": true }),
        fake: "window.heard = []; window.amplitude = { setOptOut: (out) => heard.push(out) };",
        heard: "heard",
        full: true,
    };
    let words = Words { default: json!([]), granted: json!([false]), denied: json!([true]) };
    vendor.hears(scene, words.all(Of::Analytics));
}

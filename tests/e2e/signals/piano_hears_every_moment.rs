//! Piano Analytics: the consent mode, where it is (Piano Analytics, «Consent management»).

use portcullis_e2e::{Scene, json};

use super::life::{Of, Vendor, Words};

pub(crate) fn case(scene: &Scene<'_>) {
    let vendor = Vendor {
        signals: json!({ "piano": true }),
        fake: "window.heard = []; window.pa = { consent: { setMode: (mode) => heard.push(mode) } };",
        heard: "heard",
        full: true,
    };
    let words = Words { default: json!(["opt-out"]), granted: json!(["opt-in"]), denied: json!(["opt-out"]) };
    vendor.hears(scene, words.all(Of::Analytics));
}

//! Mixpanel: in and out by its own methods, where it is; its default belongs to `init` (Mixpanel, «Protecting user data: opt users out of tracking»).

use portcullis_e2e::{Scene, json};

use super::life::{Of, Vendor, Words};

pub(crate) fn case(scene: &Scene<'_>) {
    let vendor = Vendor {
        signals: json!({ "mixpanel": true }),
        fake: "window.heard = []; window.mixpanel = { opt_in_tracking: () => heard.push('in'), opt_out_tracking: () => heard.push('out') };",
        heard: "heard",
        full: true,
    };
    let words = Words { default: json!([]), granted: json!(["in"]), denied: json!(["out"]) };
    vendor.hears(scene, words.all(Of::Analytics));
}

//! PostHog: in and out by its own methods, where it is; its default belongs to `init` (PostHog, «Controlling data collection»).

use portcullis_e2e::{Scene, json};

use super::life::{Of, Vendor, Words};

pub(crate) fn case(scene: &Scene<'_>) {
    let vendor = Vendor {
        signals: json!({ "posthog": true }),
        fake: "window.heard = []; window.posthog = { opt_in_capturing: () => heard.push('in'), opt_out_capturing: () => heard.push('out') };",
        heard: "heard",
        full: true,
    };
    let words = Words { default: json!([]), granted: json!(["in"]), denied: json!(["out"]) };
    vendor.hears(scene, words.all(Of::Analytics));
}

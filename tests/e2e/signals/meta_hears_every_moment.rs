//! Meta's pixel: `fbq('consent', …)` where the page has it, before `init` (Meta for Developers, «GDPR compliance with the pixel»).

use portcullis_e2e::{Scene, Value, json};

use super::life::Vendor;

pub(crate) fn case(scene: &Scene<'_>) {
    let vendor = Vendor {
        signals: json!({ "meta": true }),
        fake: "window.heard = []; window.fbq = (...call) => heard.push(call);",
        heard: "heard",
        full: false,
    };
    let (revoke, grant) = (json!(["consent", "revoke"]), json!(["consent", "grant"]));
    let page = |now: &Value| json!([revoke, now]);
    vendor.hears(
        scene,
        [
            ("undecided", json!([revoke])),
            ("accepted", json!([grant])),
            ("changed", json!([revoke])),
            ("withdrawn", json!([revoke])),
            ("next page, withdrawn", page(&revoke)),
            ("refused", json!([revoke])),
            ("next page, accepted", page(&grant)),
            ("next page, analytics alone", page(&revoke)),
            ("opt-out mode, with the signal", page(&revoke)),
            ("granted in spite of the signal", json!([grant])),
        ],
    );
}

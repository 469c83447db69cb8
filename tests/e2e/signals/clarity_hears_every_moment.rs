//! Microsoft Clarity: `consentv2`, a capital S in its two types (Microsoft Learn, «Clarity consent API v2»).

use portcullis_e2e::{Scene, Value, json};

use super::life::Vendor;

pub(crate) fn case(scene: &Scene<'_>) {
    let vendor = Vendor {
        signals: json!({ "clarity": true }),
        fake: "window.heard = []; window.clarity = (...call) => heard.push(call);",
        heard: "heard",
        full: false,
    };
    let told = |ads: &str, analytics: &str| json!(["consentv2", { "ad_Storage": ads, "analytics_Storage": analytics }]);
    let (none, all, some) = (told("denied", "denied"), told("granted", "granted"), told("denied", "granted"));
    let page = |now: &Value| json!([none, now]);
    vendor.hears(
        scene,
        [
            ("undecided", json!([none])),
            ("accepted", json!([all])),
            ("changed", json!([some])),
            ("withdrawn", json!([none])),
            ("next page, withdrawn", page(&none)),
            ("refused", json!([none])),
            ("next page, accepted", page(&all)),
            ("next page, analytics alone", page(&some)),
            ("opt-out mode, with the signal", page(&some)),
            ("granted in spite of the signal", json!([all])),
        ],
    );
}

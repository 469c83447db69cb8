//! Matomo: consent for its cookies, or for tracking, required before anything is tracked and given anew on every page; what it was not
//! given on this page it is not told to forget, for it would mark that in a cookie (Matomo, «Asking for consent»).

use portcullis_e2e::{Scene, Value, json};

use super::life::Vendor;

pub(crate) fn case(scene: &Scene<'_>) {
    for (what, kind) in [(json!(true), "CookieConsent"), (json!("tracking"), "Consent")] {
        let vendor = Vendor { signals: json!({ "matomo": what }), fake: "window._paq = [];", heard: "_paq", full: true };
        let require = json!([format!("require{kind}")]);
        let give = json!([format!("set{kind}Given")]);
        let forget = json!([format!("forget{kind}Given")]);
        let page = |call: &Value| json!([require, call]);
        vendor.hears(
            scene,
            [
                ("undecided", json!([require])),
                ("accepted", json!([give])),
                ("changed", json!([give])),
                ("withdrawn", json!([forget])),
                ("next page, withdrawn", json!([require])),
                ("refused", json!([])),
                ("next page, accepted", page(&give)),
                ("next page, analytics alone", page(&give)),
                ("opt-out mode, with the signal", page(&give)),
                ("granted in spite of the signal", json!([give])),
            ],
        );
        for name in ["life1", "life8", "life9", "life10", "life13"] {
            scene.page().js(&format!("document.cookie = '{name}=; path=/; max-age=0'"));
        }
    }
}

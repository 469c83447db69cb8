//! Microsoft Advertising (UET): `ad_storage` alone, pushed into the queue as its tag's documentation has it.

use portcullis_e2e::{Scene, json};

use super::life::Vendor;

pub(crate) fn case(scene: &Scene<'_>) {
    let vendor = Vendor {
        signals: json!({ "microsoftUet": true }),
        fake: "window.heard = []; window.uetq = { push: (...call) => heard.push(call) };",
        heard: "heard",
        full: false,
    };
    let told = |moment: &str, word: &str| json!(["consent", moment, { "ad_storage": word }]);
    let page = |word| json!([told("default", "denied"), told("update", word)]);
    let one = |word| json!([told("update", word)]);
    vendor.hears(
        scene,
        [
            ("undecided", json!([told("default", "denied")])),
            ("accepted", one("granted")),
            ("changed", one("denied")),
            ("withdrawn", one("denied")),
            ("next page, withdrawn", page("denied")),
            ("refused", one("denied")),
            ("next page, accepted", page("granted")),
            ("next page, analytics alone", page("denied")),
            ("opt-out mode, with the signal", page("denied")),
            ("granted in spite of the signal", one("granted")),
        ],
    );
}

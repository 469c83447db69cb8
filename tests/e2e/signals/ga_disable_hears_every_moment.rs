//! The switch of Google Analytics, a global for each measurement id (Google Analytics, «Disable Google Analytics measurement»).

use portcullis_e2e::{Scene, json};

use super::life::{Of, Vendor, Words};

pub(crate) fn case(scene: &Scene<'_>) {
    let vendor = Vendor {
        signals: json!({ "gaDisable": ["G-ONE", "G-TWO"] }),
        fake: "window.heard = []; for (const id of ['G-ONE', 'G-TWO']) Object.defineProperty(window, `ga-disable-${id}`, { set: (off) => heard.push([id, off]) });",
        heard: "heard",
        full: true,
    };
    let words = Words {
        default: json!([["G-ONE", true], ["G-TWO", true]]),
        granted: json!([["G-ONE", false], ["G-TWO", false]]),
        denied: json!([["G-ONE", true], ["G-TWO", true]]),
    };
    vendor.hears(scene, words.all(Of::Analytics));
}

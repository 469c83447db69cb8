//! TikTok's pixel: held before a choice, then granted or revoked, as commands in the array that its base code makes (TikTok pixel base code, `ttq.methods`).

use portcullis_e2e::{Scene, json};

use super::life::{Of, Vendor, Words};

pub(crate) fn case(scene: &Scene<'_>) {
    let vendor = Vendor { signals: json!({ "tiktok": true }), fake: "window.ttq = [];", heard: "ttq", full: true };
    let words = Words { default: json!([["holdConsent"]]), granted: json!([["grantConsent"]]), denied: json!([["revokeConsent"]]) };
    vendor.hears(scene, words.all(Of::Marketing));
}

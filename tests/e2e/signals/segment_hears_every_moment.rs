//! Segment: what is granted goes with each event, and a change is an event of its own (Segment, «Consent in Segment Connections»).

use portcullis_e2e::{Scene, Value, json};

use super::life::Vendor;

/// Plays analytics.js: each event goes through the middleware, and what it says of consent is noted.
const FAKE: &str = "window.heard = []; const ways = []; window.analytics = {
    addSourceMiddleware: (way) => ways.push(way),
    track: (event) => { const obj = { event, context: {} }; ways.forEach((way) => way({ payload: { obj }, next: (sent) => heard.push([sent.obj.event, sent.obj.context.consent]) })); },
};";

pub(crate) fn case(scene: &Scene<'_>) {
    let vendor = Vendor { signals: json!({ "segment": true }), fake: FAKE, heard: "heard", full: true };
    let told = |analytics: bool, marketing: bool, functional: bool| {
        let preferences = json!({ "necessary": true, "functional": functional, "analytics": analytics, "marketing": marketing });
        json!([["Segment Consent Preference Updated", { "categoryPreferences": preferences }]])
    };
    let (none, all, nothing) = (told(false, false, false), told(true, true, true), Value::Array(Vec::new()));
    vendor.hears(
        scene,
        [
            ("undecided", nothing.clone()),
            ("accepted", all.clone()),
            ("changed", told(true, false, true)),
            ("withdrawn", none.clone()),
            ("next page, withdrawn", nothing.clone()),
            ("refused", none),
            ("next page, accepted", nothing.clone()),
            ("next page, analytics alone", nothing.clone()),
            ("opt-out mode, with the signal", nothing),
            ("granted in spite of the signal", all),
        ],
    );
    // an event of the page's own
    let page = scene.page();
    page.js("portcullis.rejectAll(); heard.length = 0; analytics.track('own')");
    assert_eq!(page.js("return heard[0][0]"), "own");
    assert_eq!(page.js("return heard[0][1].categoryPreferences.marketing"), false);
}

//! Google Consent Mode: all seven types, the default first of all, one update per decision and one on every later page, each with the
//! event for Tag Manager's triggers (Google Tag Platform, «Set up consent mode on websites»).

use portcullis_e2e::{Scene, Value, json};

use super::life::Vendor;

/// The types, from those that analytics, marketing and functional stand for.
pub(super) fn types(analytics: bool, marketing: bool, functional: bool) -> Value {
    let word = |granted| if granted { "granted" } else { "denied" };
    json!({
        "ad_storage": word(marketing), "ad_user_data": word(marketing), "ad_personalization": word(marketing),
        "analytics_storage": word(analytics), "functionality_storage": word(functional), "personalization_storage": word(functional),
        "security_storage": "granted"
    })
}

fn default() -> Value {
    json!(["consent", "default", types(false, false, false)])
}

fn update(analytics: bool, marketing: bool, functional: bool, ads: bool) -> [Value; 2] {
    let categories = json!({ "necessary": true, "analytics": analytics, "marketing": marketing, "functional": functional });
    let event = json!({ "event": "portcullis_consent_update", "portcullis": { "categories": categories, "services": { "ads": ads } } });
    [json!(["consent", "update", types(analytics, marketing, functional)]), event]
}

pub(crate) fn case(scene: &Scene<'_>) {
    let vendor = Vendor {
        signals: json!({ "google": true }),
        fake: "window.dataLayer = [{ event: 'before' }]; dataLayer.length = 0;",
        heard: "dataLayer.map(entry => Object.prototype.toString.call(entry) === '[object Arguments]' ? [...entry] : entry)",
        full: false,
    };
    let all = update(true, true, true, true);
    let none = update(false, false, false, false);
    let page = |update: &[Value; 2]| Value::Array([&[default()], &update[..]].concat());
    // the signal denies a service that sells: its category is granted all the same, and the vendor is not told so
    let mut signalled = update(true, false, true, false);
    signalled[1]["portcullis"]["categories"]["marketing"] = json!(true);
    vendor.hears(
        scene,
        [
            ("undecided", json!([default()])),
            ("accepted", json!(all)),
            ("changed", json!(update(true, false, true, false))),
            ("withdrawn", json!(none)),
            ("next page, withdrawn", page(&none)),
            ("refused", json!(none)),
            ("next page, accepted", page(&all)),
            ("next page, analytics alone", page(&update(true, false, false, false))),
            ("opt-out mode, with the signal", page(&signalled)),
            ("granted in spite of the signal", json!(all)),
        ],
    );
}

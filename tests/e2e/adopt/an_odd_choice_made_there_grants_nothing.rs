//! What is damaged, too old, assumed or doubled in another product's storage grants nothing: the visitor is asked.

use portcullis_e2e::{Random, Scene, json};

use super::{ANSWERED, forget, full, service, set};

/// Product, and what is replaced in its good answer.
const ODD: &[(&str, &str, &str)] = &[
    ("cookieconsent", "{ISO}", "2020-01-01T00:00:00.000Z"),
    ("cookieconsent", "{LATER}", "1000"),
    ("cookieconsent", "%5B%22necessary%22%2C%22analytics%22%5D", "true"),
    ("cookieconsent", "consentId", "consentid"),
    ("cookieconsent", "%7B", ""),
    ("klaro", "true", "%22true%22"),
    ("klaro", "true", "1"),
    ("klaro", "%7D", ""),
    ("cookiebot", "explicit", "implied"),
    ("cookiebot", "{MS}", "1500000000000"),
    ("cookiebot", "PLNUquZuahjJMTgLlcAwWIVqRTJLYviRbJV2qEKXPYrRWxlTN0cwDg==", "-1"),
    ("cookiebot", "statistics:true", "statistics:1"),
    ("cookiebot", "statistics:true", "statistics:false%2Cstatistics:true"),
    ("onetrust", "{ISO}", "2020-01-01T00:00:00.000Z"),
    ("onetrust", "{ISO}", "yes"),
    ("onetrust", "AwaitingReconsent=false", "AwaitingReconsent=true"),
    ("onetrust", "C0002%3A1", "C0002%3A2"),
    ("onetrust", "C0002%3A1", "C0002"),
    ("tarteaucitron", "counter=true", "counter=wait"),
    ("tarteaucitron", "!counter", "counter"),
    ("tarteaucitron", "counter=true", "counter=TRUE"),
];

pub(crate) fn case(scene: &Scene<'_>) {
    let honored: Vec<_> = ANSWERED.iter().map(|(name, _)| json!({ "from": name, "choice": "honor" })).collect();
    let config = json!({ "adopt": honored, "services": [service("counter", "analytics"), service("advert", "marketing")] });
    scene.serve("/", &full(&config).body(r#"<script type="text/plain" data-category="analytics" data-src="{{tracker}}/t/A.js"></script>"#));
    let page = scene.visit("/");
    let view = |told: &str| {
        scene.visit("/");
        page.see_gate();
        assert_eq!(page.state()["categories"]["analytics"], false, "{told}");
        assert_eq!(page.state()["services"]["counter"], false, "{told}");
        let thrown: Vec<String> = page.errors().into_iter().filter(|error| error.starts_with("un")).collect();
        assert_eq!(thrown, [""; 0], "{told}");
        forget(scene);
    };
    for (name, from, to) in ODD {
        let cookies = ANSWERED.iter().find(|(known, _)| known == name).map(|(_, cookies)| *cookies).unwrap_or_default();
        assert!(cookies.iter().any(|cookie| cookie.contains(from)), "{name} has no {from}");
        for cookie in cookies {
            set(&page, &cookie.replace(from, to));
        }
        view(&format!("{name}: {from} → {to}"));
    }
    // two of a name
    for (name, cookies) in ANSWERED {
        for cookie in *cookies {
            set(&page, cookie);
            page.js(&format!("document.cookie = {} + '; domain=' + location.hostname + '; path=/; max-age=99999'", json!(cookie)));
        }
        scene.visit("/");
        page.see_gate();
        assert_eq!(page.state()["decided"], false, "two of {name}");
        page.js("for (const pair of document.cookie.split('; ')) document.cookie = pair.split('=')[0] + '=; domain=' + location.hostname + '; path=/; max-age=0'");
        forget(scene);
    }
    let mut random = Random::new(2026);
    for number in 0..40 {
        let (name, value) = (
            ["cc_cookie", "klaro", "CookieConsent", "OptanonConsent", "tarteaucitron"][number % 5],
            random.text(40, "{}[]:,!=%27abtrue&C0012"),
        );
        page.js(&format!("document.cookie = {} + '; path=/'", json!(format!("{name}={value}"))));
        view(&format!("{name}={value}"));
    }
    page.settle();
    scene.assert_silent();
}

//! axe-core finds nothing in the preferences: phone and desktop, light and dark, details open.

use portcullis_e2e::{ColorScheme, Html, Scene, Viewport, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "services": [{
        "id": "stats", "name": "Statistics Inc.", "category": "analytics", "provider": "Provider Ltd", "purpose": "Counting pages",
        "sharedData": ["browser type"], "privacyPolicy": "https://stats.example/privacy", "optOut": "https://stats.example/out",
        "cookies": [{ "name": "_st", "duration": "2 years", "purpose": "tells visitors apart" }]
    }] });
    scene.serve("/", &Html::new().config(&config));
    for scheme in [ColorScheme::Light, ColorScheme::Dark] {
        for viewport in [Viewport::DESKTOP, Viewport::PHONE] {
            let page = scene.visit("/");
            page.resize(viewport);
            if !page.prefer(scheme) && scheme == ColorScheme::Dark {
                continue;
            }
            page.open_preferences();
            page.js("document.querySelectorAll('dialog details').forEach(details => details.open = true)");
            page.finish_animations();
            assert_eq!(page.axe("#portcullis"), [""; 0], "{viewport} {scheme}");
            page.screenshot(&format!("preferences-{viewport}-{scheme}"));
        }
    }
}

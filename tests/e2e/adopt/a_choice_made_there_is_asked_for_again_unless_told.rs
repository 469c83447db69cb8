//! Whatever another product has stored, the visitor is asked, and nothing runs before.

use portcullis_e2e::{Scene, json};

use super::{ANSWERED, full, service, visit_with};

pub(crate) fn case(scene: &Scene<'_>) {
    let names: Vec<&str> = ANSWERED.iter().map(|(name, _)| *name).collect();
    let config = json!({ "adopt": names, "services": [service("counter", "analytics"), service("advert", "marketing")] });
    let markup = r#"<script type="text/plain" data-name="counter" data-src="{{tracker}}/t/A.js"></script>
        <script type="text/plain" data-cookieconsent="statistics" data-src="{{tracker}}/t/B.js"></script>"#;
    scene.serve("/", &full(&config).body(markup));
    let page = scene.visit("/");
    let cookies: Vec<&str> = ANSWERED.iter().flat_map(|(_, cookies)| *cookies).copied().collect();
    visit_with(scene, &cookies);
    page.see_notice();
    page.settle();
    assert_eq!(page.state()["decided"], false);
    page.see_ran(&[]);
    scene.assert_silent();
    assert!(!page.cookie_names().iter().any(|name| name == "portcullis"), "{:?}", page.cookie_names());
    page.press_reject();
    assert_eq!(page.cookie_names().len(), cookies.len() + 1, "their cookies stay, for no service declares them");
}

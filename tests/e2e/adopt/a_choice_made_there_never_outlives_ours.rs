//! An honored choice is ours from then on: a refusal, and a new policy version, are not undone by what is still stored there.

use portcullis_e2e::{Scene, json};

use super::{ANSWERED, full, visit_with};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = |version: &str| json!({ "adopt": [{ "from": "cookiebot", "choice": "honor" }], "policy": { "version": version }, "withdrawal": "stay" });
    let markup = r#"<script type="text/plain" data-cookieconsent="statistics" data-src="{{tracker}}/t/A.js"></script>"#;
    scene.serve("/", &full(&config("1")).body(markup));
    let page = scene.visit("/");
    let cookiebot = ANSWERED.iter().find(|(name, _)| *name == "cookiebot").map(|(_, cookies)| *cookies).unwrap_or_default();
    visit_with(scene, cookiebot);
    page.see_ran(&["A"]);

    scene.serve("/", &full(&config("2")).body(markup));
    scene.log().clear();
    scene.visit("/");
    page.see_notice();
    page.settle();
    assert_eq!(page.state()["decided"], false, "a new policy asks anew");
    scene.assert_silent();
    page.press_reject();
    scene.visit("/");
    page.settle();
    assert_eq!(page.state()["decided"], true);
    page.see_ran(&[]);
    scene.assert_silent();
}

//! A page in German gets its texts from the one locale file, and the root says so.

use portcullis_e2e::{Answer, Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let german = json!({ "notice.title": "Kekse", "action.rejectAll": "Alles ablehnen" });
    scene.site().answer("/portcullis/locales/de.json", Answer::json(german.to_string()));
    scene.serve("/", &Html::new().language("de"));
    let page = scene.visit("/");
    page.see_notice();
    page.wait_js("German", "return document.getElementById('portcullis').lang === 'de'");
    page.wait_js("its texts", "return document.querySelector(\"[data-portcullis-part='notice']\").innerText.includes('Alles ablehnen')");
    assert!(scene.own_files().contains(&"locales/de.json".to_owned()), "{:?}", scene.own_files());
    assert_eq!(scene.own_files().iter().filter(|file| file.starts_with("locales/")).count(), 1);
}

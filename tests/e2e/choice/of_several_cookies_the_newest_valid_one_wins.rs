//! Copies of the choice on other domains and paths, older or damaged, do not count, and go.

use portcullis_e2e::{Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body(&gated("analytics", "A.js")));
    let page = scene.visit_subdomain("www", "/");
    page.press_reject();
    page.see_no_notice();
    let older = page.cookies()[0].trim_start_matches("portcullis=").to_owned();
    page.js("portcullis.acceptAll()");
    page.see_ran(&["A"]);
    page.js(&format!(
        "const parent = location.hostname.replace('www.', '');
        document.cookie = `portcullis={older}; path=/; domain=${{parent}}`;
        document.cookie = `portcullis=%%%damaged; path=/; domain=${{location.hostname}}`"
    ));
    let page = scene.visit_subdomain("www", "/");
    page.see_ran(&["A"]);
    page.see_no_notice();
    assert_eq!(page.cookie_names(), ["A", "portcullis"], "A is the tracker's own");
}

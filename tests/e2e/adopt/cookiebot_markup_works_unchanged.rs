//! Cookiebot: `data-cookieconsent` with all of its categories needed, `data-cookieblock-src`, and the classes that show and hide.

use portcullis_e2e::{Scene, json};

use super::{full, shut_then_open};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "adopt": ["cookiebot"] });
    let markup = r#"
        <script type="text/plain" data-cookieconsent="statistics" src="{{tracker}}/t/A.js?delay=500"></script>
        <script type="text/plain" data-cookieconsent="preferences">(window.ran ??= []).push("B")</script>
        <script type="text/plain" data-cookieconsent="statistics, marketing" src="{{tracker}}/t/C.js"></script>
        <script data-cookieconsent="ignore">(window.ignored = true)</script>
        <iframe data-cookieconsent="marketing" data-cookieblock-src="{{tracker}}/frame.html" class="cookieconsent-optin-marketing" title="Film"></iframe>
        <img data-cookieconsent="statistics" data-cookieblock-src="{{tracker}}/image.gif" alt="">
        <p id="before" class="cookieconsent-optout-marketing" style="display: flex">Please accept marketing</p>
        <p id="after" class="cookieconsent-optin-marketing">Thank you</p>"#;
    let html = full(&config).body(markup);
    scene.serve("/", &html);
    let page = scene.visit("/");
    page.see("#before");
    page.see_no("#after");
    // needs both, has one
    page.js("portcullis.set({ analytics: true, marketing: false })");
    page.see_ran(&["A"]);
    page.settle();
    page.see_ran(&["A"]);
    page.js("portcullis.set({ marketing: true })");
    page.see("#after");
    page.see_no("#before");
    page.see_ran(&["A", "C"]);
    page.js("portcullis.reset()");
    scene.visit("/");
    scene.log().clear();

    shut_then_open(scene, &html, &["A", "B", "C"], &["A.js", "C.js", "frame.html", "image.gif"]);
    assert!(!page.errors().join("\n").contains("Portcullis"), "{:?}", page.errors());
}

//! OneTrust: classes with one group or several, all of which are needed, and `data-src`.

use portcullis_e2e::{Scene, json};

use super::{full, shut_then_open};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "adopt": ["onetrust"] });
    let markup = r#"
        <script type="text/plain" class="optanon-category-C0002" src="{{tracker}}/t/A.js?delay=500"></script>
        <script type="text/plain" class="other optanon-category-C0003">(window.ran ??= []).push("B")</script>
        <script type="text/plain" class="optanon-category-C0002-C0004" src="{{tracker}}/t/C.js"></script>
        <iframe class="optanon-category-C0004-C0005" data-src="{{tracker}}/frame.html" title="Film"></iframe>
        <img class="optanon-category-C0002 wide" data-src="{{tracker}}/image.gif" alt="">"#;
    let html = full(&config).body(markup);
    scene.serve("/", &html);
    let page = scene.visit("/");
    page.see_notice();
    // needs both, has one
    page.js("portcullis.set({ analytics: true, marketing: false })");
    page.see_ran(&["A"]);
    page.settle();
    page.see_ran(&["A"]);
    page.js("portcullis.reset()");
    scene.visit("/");
    scene.log().clear();

    shut_then_open(scene, &html, &["A", "B", "C"], &["A.js", "C.js", "frame.html", "image.gif"]);
    assert!(!page.errors().join("\n").contains("Portcullis"), "{:?}", page.errors());
}

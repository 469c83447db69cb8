//! A marked script may carry its address in `src` or in `data-src` or its text in itself: inert before, run after.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let scripts = r#"
        <script type="text/plain" data-category="analytics" src="{{tracker}}/t/A.js"></script>
        <script type="text/plain" data-category="analytics" data-src="{{tracker}}/t/B.js"></script>
        <script type="text/plain" data-category="analytics">(window.ran ??= []).push("C")</script>"#;
    scene.serve("/", &Html::new().body(scripts));
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    scene.assert_silent();
    page.see_ran(&[]);
    page.press_accept();
    page.see_ran(&["A", "B", "C"]);
    assert_eq!(scene.log().to("tracker").len(), 2);
}

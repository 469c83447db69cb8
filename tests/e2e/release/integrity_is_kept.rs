//! A script whose bytes are not those its `integrity` promises does not run, and stops nobody.

use portcullis_e2e::{Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    let wrong = r#"<script type="text/plain" data-category="analytics" data-src="{{tracker}}/t/A.js" crossorigin
        integrity="sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"></script>"#;
    scene.serve("/", &Html::new().body(&(wrong.to_owned() + &gated("analytics", "B.js"))));
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["B"]);
    page.settle();
    page.see_ran(&["B"]);
}

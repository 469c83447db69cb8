//! A gated frame that a script inserts later gets its placeholder too, and loads on acceptance.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body("<div id=place></div>"));
    let page = scene.visit("/");
    page.see_notice();
    page.js(&scene.site().fill(
        "document.getElementById('place').innerHTML = \"<iframe id=late data-category='marketing' data-src='{{tracker}}/late.html' title='late'></iframe>\"",
    ));
    page.see("[data-portcullis-part='placeholder']:has(+ #late)");
    page.press_accept();
    scene.wait_for("the frame", |log| log.to("tracker").iter().any(|request| request.file() == "late.html"));
    page.wait_js("no placeholder", "return document.querySelector(\"main [data-portcullis-part='placeholder']\") === null");
}

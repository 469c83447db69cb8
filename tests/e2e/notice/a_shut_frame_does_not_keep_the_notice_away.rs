//! A gated frame that the parser brings together with the body gets its placeholder, and the notice is shown all the same.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve(
        "/",
        &Html::new().config(&json!({})).body("<iframe data-category='marketing' data-src='{{tracker}}/f.html' title='f'></iframe>"),
    );
    let page = scene.visit("/");
    page.see("[data-portcullis-part='placeholder']");
    page.see_notice();
    page.press_accept();
    scene.wait_for("the frame", |log| log.to("tracker").iter().any(|request| request.file() == "f.html"));
}

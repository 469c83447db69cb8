//! On a return visit a frame is opened as the parser brings it: the page's own scripts behind it find it open, and it loads as soon as it would without us.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let body = "<iframe data-category=marketing data-src='{{tracker}}/frame.html' title=frame></iframe>
        <script>window.found = document.querySelector('iframe').getAttribute('src');</script>";
    scene.serve("/", &Html::new().config(&json!({})).body(body));

    let frame_is_asked_for = |times| {
        scene.wait_for("the frame", |log| log.to("tracker").iter().filter(|request| request.file() == "frame.html").count() == times);
    };

    let page = scene.visit("/");
    page.see_notice();
    assert_eq!(page.js("return found"), json!(null), "shut on the first visit");
    page.press_accept();
    frame_is_asked_for(1);

    page.reload();
    assert!(page.js("return found").as_str().is_some_and(|src| src.ends_with("/frame.html")), "open on the next one");
    frame_is_asked_for(2);
}

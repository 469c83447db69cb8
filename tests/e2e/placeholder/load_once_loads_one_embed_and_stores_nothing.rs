//! «Load once» opens that one embed for this view: nothing is stored, its sibling stays shut, the next view asks again.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let frame =
        |name: &str| format!("<iframe id={name} data-category='marketing' data-src='{{{{tracker}}}}/{name}.html' title='{name}'></iframe>");
    scene.serve("/", &Html::new().body(&[frame("one"), frame("two")].concat()));
    let page = scene.visit("/");
    page.see("[data-portcullis-part='placeholder']:has(+ #one)");
    page.see("[data-portcullis-part='placeholder']:has(+ #two)");
    page.settle();
    scene.assert_silent();
    page.click("[data-portcullis-part='placeholder']:has(+ #one) [data-portcullis='load-once']");
    scene.wait_for("the first frame", |log| log.to("tracker").iter().any(|request| request.file() == "one.html"));
    page.wait_js(
        "no placeholder left before it",
        "return document.querySelector(\"[data-portcullis-part='placeholder'] + #one\") === null",
    );
    page.wait_js("the focus not on the body", "return document.activeElement !== document.body");
    page.settle();
    assert!(scene.log().to("tracker").iter().all(|request| request.file() == "one.html"));
    assert_eq!(page.cookies(), [""; 0]);
    assert_eq!(page.state()["decided"], false);

    scene.log().clear();
    let page = scene.visit("/");
    page.see("[data-portcullis-part='placeholder']");
    page.settle();
    scene.assert_silent();
}

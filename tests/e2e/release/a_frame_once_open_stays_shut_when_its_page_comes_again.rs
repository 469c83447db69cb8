//! A frame that was open, for good or once, and is not allowed any more, is not brought back by the browser's own memory of the page: not
//! by a reload, not by going back.

use portcullis_e2e::{Answer, Engine, Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let body = "<iframe id=static data-category=marketing data-src='{{tracker}}/frame.html' title=frame></iframe>
        <object id=object data-category=marketing data-data='{{tracker}}/object.html' type='text/html'></object>";
    let html = scene.site().fill(&Html::new().config(&json!({ "withdrawal": "stay" })).body(body).build());
    // without this the page might come out of the back/forward cache as it was, and that is another case
    scene.site().answer("/", Answer::html(html).header("cache-control", "no-store"));
    scene.site().page("/other", "<!doctype html><title>Other</title><p>Other");
    let frames = |file: &str| scene.log().to("tracker").iter().filter(|request| request.file() == file).count();

    let page = scene.visit("/");
    page.see_notice();
    page.click("[data-portcullis-part='placeholder']:has(+ #static) [data-portcullis='load-once']");
    scene.wait_for("the frame", |_| frames("frame.html") == 1);
    page.settle();
    page.reload();
    page.see_notice();
    page.settle();
    assert_eq!(frames("frame.html"), 1, "once is once");

    page.press_accept();
    scene.wait_for("both", |_| frames("frame.html") == 2 && frames("object.html") == 1);
    page.settle();
    page.js("portcullis.withdraw()");
    page.reload();
    page.see_gate();
    page.settle();
    assert_eq!((frames("frame.html"), frames("object.html")), (2, 1), "after a reload");

    page.js("portcullis.acceptAll()");
    scene.wait_for("both again", |_| frames("frame.html") == 3 && frames("object.html") == 2);
    page.settle();
    let page = scene.visit("/other");
    page.js("document.cookie = 'portcullis=; Max-Age=0; Path=/'");
    page.go_back();
    page.see_notice();
    page.settle();
    // WebKit keeps this page as it was, and itself loads an <object> of it again on return, before any script is asked
    let objects = if scene.engine() == Engine::Webkit { 3 } else { 2 };
    assert_eq!((frames("frame.html"), frames("object.html")), (3, objects), "after going back");
}

//! A released script keeps all its attributes; `type` and `src` are put right.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let script = r#"<script type="text/plain" data-category="analytics" data-src="{{tracker}}/t/A.js" id="one" class="two" crossorigin="anonymous"
        referrerpolicy="no-referrer" fetchpriority="low" data-own="three" title="four"></script>"#;
    scene.serve("/", &Html::new().body(script));
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["A"]);
    page.wait_js("the script in place", "return document.getElementById('one').src.endsWith('/t/A.js')");
    let kept = page.js(
        "const script = document.getElementById('one');
        return [script.className, script.crossOrigin, script.referrerPolicy, script.getAttribute('fetchpriority'), script.dataset.own, script.title]",
    );
    assert_eq!(kept, portcullis_e2e::json!(["two", "anonymous", "no-referrer", "low", "three", "four"]));
    let requests = scene.log().to("tracker");
    assert_eq!(requests.len(), 1, "{requests:?}");
    assert_eq!(requests[0].referer(), None, "the referrer policy was kept");
    assert!(requests[0].header("origin").is_some(), "it was fetched with crossorigin");
}

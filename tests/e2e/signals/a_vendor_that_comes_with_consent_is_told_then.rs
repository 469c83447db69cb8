//! A marked snippet: the vendor is not there when the choice is made, and is told once its script has run. Had it been opted out on an
//! earlier page, it would otherwise stay so.

use portcullis_e2e::{Answer, Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let fake =
        "window.heard = []; window.posthog = { opt_in_capturing: () => heard.push('in'), opt_out_capturing: () => heard.push('out') };";
    let inline =
        "<script type='text/plain' data-category='analytics'>window.amplitude = { setOptOut: (out) => (window.out = out) }</script>";
    let external = "<script type='text/plain' data-category='analytics' data-src='{{tracker}}/posthog.js'></script>";
    scene.third_party("tracker").answer("/posthog.js", Answer::script(fake));
    let config = json!({ "signals": { "posthog": true, "amplitude": true }, "withdrawal": "stay" });
    let tag = "<script src='/portcullis/portcullis-full.js'></script>";
    scene.serve("/", &Html::new().config(&config).tag(tag).body(&[inline, external].concat()));
    let page = scene.visit("/");
    page.see_notice();
    page.press_accept();
    page.wait_js_is("return window.heard", &json!(["in"]));
    assert_eq!(page.js("return window.out"), false);
    page.js("portcullis.withdraw()");
    assert_eq!(page.js("return [heard, out]"), json!([["in", "out"], true]));
    page.js("portcullis.acceptAll()");
    let page = scene.visit("/");
    page.wait_js_is("return window.heard", &json!(["in"]));
}

//! `portcullis.js` never comes, or is not there: nothing gated runs, nobody is asked, the page is whole and its links work.

use portcullis_e2e::{Answer, Html, Scene, gated, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    let body = [
        gated("analytics", "A.js"),
        gated_inline("analytics", "B"),
        "<iframe data-category=marketing data-src='{{tracker}}/f.html' title=f></iframe><p id=end>end</p>".into(),
    ];
    scene.serve("/", &Html::new().body(&body.concat()));
    for answer in [Answer::status(404), Answer::script("").cut_short(), Answer::html("<h1>a captive portal</h1>"), Answer::script("}{")] {
        scene.site().answer("/portcullis/portcullis.js", answer);
        let page = scene.visit("/");
        page.wait_js("the page to load", "return document.readyState === 'complete'");
        page.see("#end");
        page.see_ran(&[]);
        scene.assert_silent();
        assert_eq!(page.cookies(), [""; 0]);
    }
    scene.site().answer("/portcullis/portcullis.js", Answer::never());
    let page = scene.visit_unparsed("/");
    page.js_async("setTimeout(arguments[0], 500)");
    page.see_ran(&[]);
    scene.assert_silent();
}

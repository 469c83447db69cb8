//! iMazing: a later version of the policy asks again, and nothing runs until then.

use portcullis_e2e::{Answer, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let page = scene.visit_subdomain("www", "/sites/imazing/index.html");
    page.press_accept();
    page.see_ran(&["google-analytics"]);
    let text = std::fs::read_to_string(scene.dist().join("sites/imazing/index.html")).expect("the example site is in dist/");
    assert!(text.contains("2015-06-11"), "the configuration names the policy's version");
    scene.site().answer("/sites/imazing/index.html", Answer::html(scene.site().fill(&text.replace("2015-06-11", "2017-02-19"))));
    scene.log().clear();
    let page = scene.visit_subdomain("www", "/sites/imazing/index.html");
    page.see_notice();
    page.settle();
    scene.assert_silent();
}

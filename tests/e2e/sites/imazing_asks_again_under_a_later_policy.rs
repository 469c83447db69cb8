//! iMazing: a later version of the policy asks again, and nothing runs until then.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let page = scene.visit_subdomain("www", "/sites/imazing/index.html");
    page.press_accept();
    page.see_ran(&["google-analytics"]);
    scene.wait_for("the page view", |log| log.to("google-analytics").len() == 2);
    let read = |name: &str| std::fs::read_to_string(scene.dist().join("sites/imazing").join(name)).expect("the example site is in dist/");
    let config = read("portcullis.json");
    assert!(config.contains("2015-06-11"), "the configuration names the policy's version");
    let later = read("index.html").replace("{{config}}", &config.replace("2015-06-11", "2017-02-19"));
    scene.site().page("/sites/imazing/index.html", &later);
    scene.log().clear();
    let page = scene.visit_subdomain("www", "/sites/imazing/index.html");
    page.see_notice();
    page.settle();
    scene.assert_silent();
}

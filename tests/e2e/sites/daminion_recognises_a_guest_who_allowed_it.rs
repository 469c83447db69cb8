//! Daminion, accepted: the visit is recorded, the guest is greeted on return; withdrawn, the cookies are gone and the greeting too.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let page = scene.visit_subdomain("www", "/sites/daminion/index.html");
    page.press_accept();
    scene.wait_for("the record of the visit", |log| {
        log.to_site().iter().any(|request| request.method == "POST" && request.path.ends_with("/collect"))
    });
    let page = scene.visit_subdomain("www", "/sites/daminion/features.html");
    page.see("#greeting");
    page.wait_js("both cookies", "return document.cookie.includes('dm_visit=') && document.cookie.includes('dm_return=')");
    page.js("portcullis.withdraw()");
    page.see_no("#greeting");
    assert_eq!(page.cookie_names(), ["portcullis-daminion"]);
    scene.log().clear();
    let page = scene.visit_subdomain("www", "/sites/daminion/index.html");
    page.settle();
    page.see_no("#greeting");
    assert!(!scene.log().to_site().iter().any(|request| request.method == "POST"));
    assert_eq!(page.cookie_names(), ["portcullis-daminion"]);
}

//! iMazing, withdrawn: the declared cookies and keys are gone, and the views after it are silent.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let page = scene.visit_subdomain("www", "/sites/imazing/support.html");
    page.press_accept();
    page.wait_js("both to run", "return window.ran?.length === 2");
    let page = scene.visit_subdomain("www", "/sites/imazing/privacy-policy.html");
    page.see_ran(&["google-analytics"]);
    page.expect_to_leave();
    page.click("#record-actions [data-portcullis='withdraw']");
    page.see_next_document();
    page.settle();
    assert_eq!(page.cookie_names(), ["portcullis-imazing"]);
    assert_eq!(page.storage(), [""; 0]);
    scene.log().clear();
    for path in ["support.html", "index.html"] {
        let page = scene.visit_subdomain("www", &format!("/sites/imazing/{path}"));
        page.settle();
        scene.assert_silent();
        assert_eq!(page.cookie_names(), ["portcullis-imazing"]);
        assert_eq!(page.storage(), [""; 0]);
    }
}

//! iMazing's policy: «You can opt-out of Google Analytics by clicking here» is one click, for that service alone.

use portcullis_e2e::{Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let page = scene.visit_subdomain("www", "/sites/imazing/privacy-policy.html");
    page.press_accept();
    page.see_ran(&["google-analytics"]);
    page.expect_to_leave();
    page.click("[data-portcullis='reject:google-analytics']");
    page.see_next_document();
    page.settle();
    page.see_ran(&[]);
    let services = &page.state()["services"];
    assert_eq!((&services["google-analytics"], &services["zendesk"], &services["mailchimp"]), (&json!(false), &json!(true), &json!(true)));
    assert_eq!(page.cookie_names(), ["portcullis-imazing"]);
    assert!(
        page.text("[data-consent-state='google-analytics']").contains("off"),
        "{}",
        page.text("[data-consent-state='google-analytics']")
    );

    scene.log().clear();
    let page = scene.visit_subdomain("www", "/sites/imazing/support.html");
    page.see_ran(&["zendesk"]);
    page.settle();
    assert!(scene.log().to("google-analytics").is_empty());
}

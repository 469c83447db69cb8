//! Withdrawn after it ran: the page loads anew, the declared cookies are gone, and nothing runs or is asked for again.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "services": [{ "id": "ga", "name": "Google Analytics", "category": "analytics",
        "cookies": [{ "name": "_ga" }, { "name": "_gid" }, { "name": "_gat" }] }] });
    let script =
        "<script type='text/plain' data-category='analytics' data-service='ga' data-src='{{google-analytics}}/analytics.js'></script>";
    scene.serve("/", &Html::new().config(&config).body(script));
    let page = scene.visit_subdomain("www", "/");
    page.press_accept();
    page.see_ran(&["google-analytics"]);
    scene.wait_for("the page view", |log| log.to("google-analytics").iter().any(|request| request.path == "/collect"));
    assert_eq!(page.cookie_names(), ["_ga", "_gat", "_gid", "portcullis"]);

    page.expect_to_leave();
    page.reopen_preferences();
    scene.log().clear();
    page.press_in_preferences("reject-all");
    page.see_next_document();
    page.settle();
    page.see_ran(&[]);
    scene.assert_silent();
    assert_eq!(page.cookie_names(), ["portcullis"]);
    page.see_no_notice();

    let page = scene.visit_subdomain("www", "/");
    page.settle();
    scene.assert_silent();
    assert_eq!(page.cookie_names(), ["portcullis"]);
}

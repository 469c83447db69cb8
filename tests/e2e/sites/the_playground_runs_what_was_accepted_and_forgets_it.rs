//! The demo page, accepted: its marked scripts run once, in order, a slow and a missing one among them; withdrawn, their cookies are gone.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["demo-slow", "demo-inline", "demo-analytics"]);
    scene.wait_for("the missing one to be asked for", |log| log.to("tracker").iter().any(|request| request.file() == "demo-missing.js"));
    page.settle();
    page.see_ran(&["demo-slow", "demo-inline", "demo-analytics"]);
    let page = scene.visit("/");
    page.see_ran(&["demo-slow", "demo-inline", "demo-analytics"]);
    assert!(page.cookie_names().contains(&"demo-slow".to_owned()), "{:?}", page.cookies());
    page.expect_to_leave();
    page.reopen_preferences();
    page.press_in_preferences("reject-all");
    page.see_next_document();
    page.settle();
    assert_eq!(page.cookie_names().len(), 1, "{:?}", page.cookies());
    assert_eq!(page.storage(), [""; 0]);
    scene.log().clear();
    let page = scene.visit("/");
    page.settle();
    scene.assert_silent();
}

//! iMazing, accepted: exactly the marked scripts run, once, though Google answers after two seconds or ZenDesk not at all.

use portcullis_e2e::{Answer, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    scene.third_party("google-analytics").slow_down("/analytics.js", 2_000);
    let page = scene.visit_subdomain("www", "/sites/imazing/support.html");
    page.press_accept();
    page.see_ran(&["zendesk", "google-analytics"]);
    page.settle();
    page.see_ran(&["zendesk", "google-analytics"]);
    let asked = |party: &str| scene.log().to(party).iter().map(|request| request.path.clone()).collect::<Vec<_>>();
    scene.wait_for("the page view", |log| log.to("google-analytics").len() == 2);
    assert_eq!(asked("google-analytics"), ["/analytics.js", "/collect"]);
    assert_eq!(asked("zendesk"), ["/embeddable_framework/main.js", "/embeddable/config"]);
    assert_eq!(asked("mailchimp"), [""; 0], "the newsletter's form is on another page");
    assert_eq!(page.cookie_names(), ["__zlcmid", "_ga", "_gat", "_gid", "portcullis-imazing"]);

    scene.third_party("zendesk").answer("/embeddable_framework/main.js", Answer::status(404));
    scene.log().clear();
    let page = scene.visit_subdomain("www", "/sites/imazing/support.html");
    page.see_ran(&["google-analytics"]);
    page.see_no_notice();
    assert_eq!(scene.own_files(), ["portcullis.js"], "a repeat visit loads one file");
}

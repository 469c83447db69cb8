//! iMazing's newsletter: MailChimp's form is a placeholder until allowed; loaded once, it is not remembered.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let page = scene.visit_subdomain("www", "/sites/imazing/newsletter.html");
    page.see("[data-portcullis-part='placeholder']:has(+ iframe)");
    page.settle();
    scene.assert_silent();
    page.click("main [data-portcullis='load-once']");
    scene.wait_for("the form", |log| !log.to("mailchimp").is_empty());
    assert_eq!(page.cookie_names(), [""; 0]);
    let page = scene.visit_subdomain("www", "/sites/imazing/newsletter.html");
    page.click("main [data-portcullis='accept:mailchimp']");
    scene.wait_for("the form", |log| log.to("mailchimp").iter().filter(|request| request.path == "/subscribe").count() == 2);
    page.wait_js("the choice", "return portcullis.state.services.mailchimp === true && portcullis.state.services.zendesk === false");
}

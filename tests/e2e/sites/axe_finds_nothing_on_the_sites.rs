//! axe-core finds nothing on any page of the sites and the demo.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    // `region` knows a page's skip link by being its first link, which the notice's link to the policy now is.
    for path in [
        "/",
        "/sites/imazing/index.html",
        "/sites/imazing/privacy-policy.html",
        "/sites/imazing/newsletter.html",
        "/sites/daminion/index.html",
        "/sites/daminion/register.html",
    ] {
        let page = scene.visit(path);
        page.see_gate();
        page.js("portcullis.rejectAll()");
        page.see_no_notice();
        page.finish_animations();
        assert_eq!(page.axe_but("html", &["region"]), [""; 0], "{path}");
    }
}

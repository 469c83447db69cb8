//! axe-core finds nothing on any page of the sites and the demo.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    for path in [
        "/",
        "/sites/imazing/index.html",
        "/sites/imazing/privacy-policy.html",
        "/sites/imazing/newsletter.html",
        "/sites/daminion/index.html",
        "/sites/daminion/register.html",
    ] {
        let page = scene.visit(path);
        page.see_notice();
        page.finish_animations();
        assert_eq!(page.axe("html"), [""; 0], "{path}");
    }
}

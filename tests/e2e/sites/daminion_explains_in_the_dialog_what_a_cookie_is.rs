//! Daminion's dialog gives the policy's own explanation of a cookie.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let page = scene.visit_subdomain("www", "/sites/daminion/index.html");
    page.open_preferences();
    let text = page.text("[data-portcullis-part='preferences']");
    assert!(text.contains("A cookie is a small bit of information that a web site stores on your computer"), "{text}");
}

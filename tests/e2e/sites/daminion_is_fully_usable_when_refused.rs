//! Daminion, refused: registering works, with the mailing list left out, or chosen by itself in the form.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let page = scene.visit_subdomain("www", "/sites/daminion/register.html");
    page.press_reject();
    page.see_no_notice();
    let register = |page: &portcullis_e2e::Page<'_>| {
        page.js("document.getElementById('name') && (document.getElementById('name').value = 'Ada'); document.getElementById('email').value = 'ada@example.org'");
        page.click("#registration button[type='submit']");
        page.see("#registration-answer");
        page.text("#registration-answer")
    };
    assert!(register(&page).contains("not included"), "the registration works without the list");
    page.click("[data-portcullis='accept:mailing-list']");
    page.wait_js(
        "only the mailing list",
        "const on = portcullis.state.categories; return on['mailing-list'] && !on.statistics && !on.recognition",
    );
    scene.wait_for("the list's script", |log| log.to_site().iter().any(|request| request.file() == "mailing-list.js"));
    page.wait_js("its script to have run", "return document.querySelector('script[src$=\"mailing-list.js\"]') !== null");
    assert!(register(&page).contains("and included"), "the list chosen by itself");
    scene.wait_for("the sign-up", |log| log.to_site().iter().any(|request| request.method == "POST"));
}

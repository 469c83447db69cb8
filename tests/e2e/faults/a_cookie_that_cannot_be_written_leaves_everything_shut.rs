//! Where the browser keeps no cookie, accepting releases nothing, the state stays undecided, and `cookie-blocked` is raised.

use portcullis_e2e::{Answer, Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    let html = scene.site().fill(&Html::new().body(&gated("analytics", "A.js")).build());
    scene.site().answer("/", Answer::html(html).header("content-security-policy", "sandbox allow-scripts"));
    let page = scene.visit("/");
    page.press_accept();
    page.wait_js("the report", "return witness.events.some(event => event.type === 'error' && event.detail.code === 'cookie-blocked')");
    page.settle();
    assert_eq!(page.state()["decided"], false);
    page.see_ran(&[]);
    scene.assert_silent();
    page.see_notice();
}

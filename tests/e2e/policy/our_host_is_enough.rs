//! Under a policy that names hosts, ours is all that Portcullis needs.

use portcullis_e2e::{Answer, Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let tracker = scene.third_party("tracker").origin().to_owned();
    let policy = format!("default-src 'none'; script-src 'self' {tracker} 'wasm-unsafe-eval'; connect-src 'self'; img-src data:");
    let html = Html::new().body(&portcullis_e2e::gated("analytics", "A.js"));
    scene.site().answer("/", Answer::html(scene.site().fill(&html.build())).header("content-security-policy", &policy));
    let page = scene.visit("/");
    page.open_preferences();
    page.tick("analytics");
    page.press_in_preferences("save");
    page.see_ran(&["A"]);
    assert_eq!(page.violations(), [""; 0]);
    assert_eq!(page.errors(), [""; 0]);
}

//! The first entry of `dataLayer` is the default, all denied, where the script comes late, where WebAssembly is refused, and where the
//! configuration has yet to be explained; whoever waits for us then hears one update.

use portcullis_e2e::{Answer, Html, Page, Scene, Value, json};

use super::google_hears_every_moment::types;

const NEXT: &str = "<script>window.seenByNext = window.dataLayer?.map(entry => [...entry])</script>";

fn early() -> Value {
    let mut denied = types(false, false, false);
    denied["security_storage"] = json!("denied");
    denied["wait_for_update"] = json!(500);
    json!(["consent", "default", denied])
}

fn consents(page: &Page<'_>) -> Value {
    page.js("return dataLayer.filter(entry => !entry.event).map(entry => [...entry])")
}

/// What the page hears while we are not there, undecided, and with a choice.
fn hears(scene: &Scene<'_>, path: &str, wait: impl Fn()) {
    let page = scene.visit(path);
    assert_eq!(page.js("return window.seenByNext"), json!([early()]), "{path}");
    wait();
    page.see_notice();
    let denied = json!(["consent", "update", types(false, false, false)]);
    assert_eq!(consents(&page), json!([early(), denied]), "{path}");
    assert_eq!(
        page.js("return uetq"),
        json!(["consent", "default", { "ad_storage": "denied" }, "consent", "update", { "ad_storage": "denied" }])
    );
    page.press_accept();
    page.see_no_notice();
    let granted = json!(["consent", "update", types(true, true, true)]);
    assert_eq!(consents(&page), json!([early(), denied, granted]), "{path}");
    let page = scene.visit(path);
    wait();
    page.see_gate();
    assert_eq!(consents(&page), json!([early(), granted]), "{path}");
    page.js("portcullis.reset()");
}

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "signals": { "google": true, "microsoftUet": true } });
    let boot = std::fs::read_to_string(scene.dist().join("portcullis-boot.js")).expect("dist/portcullis-boot.js can be read");
    let script = std::fs::read(scene.dist().join("portcullis.js")).expect("dist/portcullis.js can be read");
    let tag = format!("<script>{boot}</script><script async src='/late/portcullis.js'></script>");
    scene.site().folder("/late/", &scene.dist());
    scene.site().answer("/late/portcullis.js", Answer::new("text/javascript", script).held("script"));
    scene.serve("/boot", &Html::new().config(&config).tag(&tag).head(NEXT));
    hears(scene, "/boot", || scene.stage().release("script"));

    // the configuration as an object, and how long to wait
    let own = format!("<script>window.portcullisConfig = {}</script>{tag}", json!({ "signals": { "google": { "waitForUpdate": 800 } } }));
    scene.serve("/object", &Html::new().tag(&own).head(NEXT));
    let page = scene.visit("/object");
    assert_eq!(page.js("return window.seenByNext[0][2].wait_for_update"), 800);

    let html = Html::new()
        .config(&config)
        .nonce("n")
        .head("<script nonce='n'>window.seenByNext = window.dataLayer?.map(entry => [...entry])</script>");
    let html = scene.site().fill(&html.build());
    let refused = Answer::html(html).header("content-security-policy", "script-src 'self' 'nonce-n'");
    scene.site().answer("/refused", refused);
    hears(scene, "/refused", || ());

    let mut mistaken = config;
    mistaken["gcp"] = json!("honor");
    scene.serve("/mistaken", &Html::new().config(&mistaken).head(NEXT));
    hears(scene, "/mistaken", || ());
}

//! A click made by a script grants nothing, unless the owner allows it; it may refuse.

use portcullis_e2e::{Html, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body(&gated("analytics", "A.js")));
    scene.serve(
        "/allowed",
        &Html::new().config(&json!({ "cookie": { "name": "other" }, "allowSyntheticClicks": true })).body(&gated("analytics", "B.js")),
    );
    let click = |action: &str| format!("document.querySelector(\"[data-portcullis-part='notice'] [data-portcullis='{action}']\").click()");
    let page = scene.visit("/");
    page.see_notice();
    page.js(&click("accept-all"));
    page.settle();
    assert_eq!(page.state()["decided"], false);
    scene.assert_silent();
    assert!(page.events_of("error").iter().any(|detail| detail["code"] == "synthetic-click"), "{:?}", page.events());
    page.js(&click("reject-all"));
    page.see_no_notice();
    assert_eq!(page.state()["decided"], true);

    let page = scene.visit("/allowed");
    page.see_notice();
    page.js(&click("accept-all"));
    page.see_ran(&["B"]);

    // where services run until refused, taking a refusal back is a grant too
    let config = json!({ "cookie": { "name": "third" }, "mode": "opt-out" });
    let body = "<button data-portcullis=reset id=erase>Erase my choice</button>";
    scene.serve("/opt-out", &Html::new().config(&config).body(body));
    let page = scene.visit("/opt-out");
    page.see_notice();
    page.press_reject();
    page.see_no_notice();
    page.js("document.getElementById('erase').click()");
    assert_eq!(page.state()["decided"], true);
    assert!(page.state()["categories"]["marketing"] == false);
    page.click("#erase");
    page.see_notice();
    assert_eq!(page.state()["decided"], false);
}

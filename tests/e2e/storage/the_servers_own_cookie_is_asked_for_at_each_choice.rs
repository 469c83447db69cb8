//! `cookie.refreshUrl`: asked once for each choice, with the choice in the cookie, and never on another origin; a failure is told and
//! changes nothing.

use portcullis_e2e::{Answer, Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let site = |url: &str| Html::new().config(&json!({ "cookie": { "refreshUrl": url } }));
    scene.serve("/", &site("/refresh"));
    scene.site().answer("/refresh", Answer::status(204));
    let asked = || scene.log().to_site().into_iter().filter(|request| request.path == "/refresh").collect::<Vec<_>>();
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    assert!(asked().is_empty(), "nothing before a choice");
    page.press_accept();
    scene.wait_for("the first", |_| asked().len() == 1);
    page.js("portcullis.withdraw()");
    scene.wait_for("the second", |_| asked().len() == 2);
    assert!(asked().iter().all(|request| request.method == "POST" && request.to_string().contains("portcullis=1i")), "{:?}", asked());
    scene.visit("/").settle();
    assert_eq!(asked().len(), 2, "a later view asks nobody");
    assert_eq!(page.errors(), [""; 0]);

    scene.site().answer("/refresh", Answer::status(500));
    page.js("portcullis.acceptAll()");
    let told = "return witness.events.some(({ type, detail }) => type === 'error' && detail.code === 'refresh-failed')";
    page.wait_js("the report", told);
    assert_eq!(page.state()["categories"]["analytics"], true, "the choice holds all the same");

    scene.serve("/", &site(&scene.site().fill("{{tracker}}/refresh")));
    let page = scene.visit("/");
    page.see_gate();
    page.js("portcullis.rejectAll()");
    page.wait_js("the report", told);
    scene.assert_silent();
}

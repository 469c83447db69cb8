//! With `cookie.domain` the choice made on www holds on shop; without it each host asks for itself.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let parent = scene.site().origin().trim_start_matches("http://").split(':').next().unwrap_or_default().to_owned();
    scene.serve("/shared", &Html::new().config(&json!({ "cookie": { "domain": parent } })));
    scene.serve("/own", &Html::new().config(&json!({ "cookie": { "name": "own" } })));
    scene.visit_subdomain("www", "/shared").press_accept();
    scene.page().see_no_notice();
    let page = scene.visit_subdomain("shop", "/shared");
    page.see_gate();
    page.settle();
    assert_eq!(page.state()["decided"], true);
    page.see_no_notice();

    scene.visit_subdomain("www", "/own").press_accept();
    scene.page().see_no_notice();
    let page = scene.visit_subdomain("shop", "/own");
    page.see_notice();
}

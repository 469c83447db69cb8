//! The catalogue's server fails, or answers something else: what is marked for that service stays shut, one line says why, and the rest works.

use portcullis_e2e::{Answer, Html, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let body = "<script type='text/plain' data-service='hotjar' data-src='{{tracker}}/t/H.js'></script>";
    for (at, answer) in [Answer::status(500), Answer::json("{"), Answer::html("<p>Not here.</p>")].into_iter().enumerate() {
        let folder = format!("/own{at}/");
        scene.site().folder(&folder, &scene.dist());
        scene.site().answer(&format!("{folder}catalogue/hotjar.json"), answer);
        let path = format!("/{at}");
        let config = json!({ "services": ["hotjar"], "cookie": { "name": format!("own{at}") } });
        let html = Html::new().config(&config).tag(&format!("<script src='{folder}portcullis.js'></script>"));
        scene.serve(&path, &html.body(&[body, &gated("analytics", "A.js")].concat()));
        let page = scene.visit(&path);
        page.see_notice();
        page.press_accept();
        page.see_ran(&["A"]);
        page.settle();
        page.see_ran(&["A"]);
        let told = page.errors();
        assert!(told[0].contains("services[0]: \"hotjar\" could not be looked up: catalogue/hotjar.json: "), "{told:?}");
    }
}

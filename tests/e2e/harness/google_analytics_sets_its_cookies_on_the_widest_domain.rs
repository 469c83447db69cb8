//! The played Google Analytics does as the real one: its cookies are on the parent domain, and it counts the view.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::without_banner().body(r#"<script src="{{google-analytics}}/analytics.js"></script>"#));
    scene.serve("/plain", &Html::without_banner());
    scene.visit_subdomain("www", "/").settle();
    let page = scene.visit("/plain");
    assert_eq!(page.cookie_names(), ["_ga", "_gat", "_gid"]);
    let hits = scene.log().to("google-analytics").into_iter().filter(|request| request.path == "/collect").count();
    assert_eq!(hits, 1);
}

//! Where an engine can be told to prefer dark, the page sees it; WebKitGTK cannot while it runs.

use portcullis_e2e::{ColorScheme, Engine, Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::without_banner());
    let page = scene.visit("/");
    for (scheme, dark) in [(ColorScheme::Dark, true), (ColorScheme::Light, false)] {
        if page.prefer(scheme) {
            page.wait_js_is("return matchMedia('(prefers-color-scheme: dark)').matches", &json!(dark));
        } else {
            assert_eq!(scene.engine(), Engine::Webkit);
        }
    }
}

//! `docs/privacy-tools/autoconsent.json` in DuckDuckGo's autoconsent: detected by name, refused, done.

use portcullis_e2e::{Html, Scene, Value, json};

use super::{assert_refused, run_autoconsent, serve_autoconsent};

pub(crate) fn case(scene: &Scene<'_>) {
    serve_autoconsent(scene);
    let rule: Value = include_str!("../../../docs/privacy-tools/autoconsent.json").parse().expect("the rule is JSON");
    for language in ["en", "ja"] {
        let path = format!("/{language}");
        scene.serve(&path, &Html::new().language(language));
        let page = scene.visit(&path);
        page.see_notice();
        let told = run_autoconsent(&page, &json!([rule]));
        assert_refused(&page);
        assert!(told.iter().any(|one| one["type"] == "optOutResult" && one["cmp"] == "portcullis" && one["result"] == true), "{told:?}");
        page.js("portcullis.reset()");
    }
}

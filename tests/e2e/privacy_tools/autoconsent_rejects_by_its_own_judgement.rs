//! Without any rule autoconsent's heuristic reads the words of the notice and presses what refuses.

use portcullis_e2e::{Html, Scene, json};

use super::{assert_refused, run_autoconsent, serve_autoconsent};

/// The languages in which autoconsent 16.23.0 takes the notice's words for a consent notice's. It knows the buttons of more of them (`es it pt pl sv ca`),
/// but looks for words there that a notice has to have which does not say «we use cookies».
const KNOWN: [&str; 4] = ["en", "de", "fr", "nl"];

pub(crate) fn case(scene: &Scene<'_>) {
    serve_autoconsent(scene);
    for language in KNOWN {
        for layout in ["bar", "box"] {
            let path = format!("/{language}{layout}");
            scene.serve(
                &path,
                &Html::new().language(language).config(&json!({ "dialog": { "layout": layout }, "policy": { "url": "/privacy" } })),
            );
            let page = scene.visit(&path);
            page.see_notice();
            let told = run_autoconsent(&page, &json!([]));
            assert!(told.iter().any(|one| one["type"] == "optOutResult" && one["result"] == true), "{language} {layout}: {told:?}");
            assert_refused(&page);
            page.js("portcullis.reset()");
        }
    }
}

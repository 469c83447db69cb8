//! A call with an id nobody declared changes nothing, throws nothing, and is reported with what was meant.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    let page = scene.visit("/");
    page.see_gate();
    let outcome = page.js("try { portcullis.accept(['analitics']); return [portcullis.allows('nobody'), portcullis.state.categories.analytics] } catch (error) { return String(error) }");
    assert_eq!(outcome, json!([false, false]));
    let details = page.events_of("error");
    assert!(
        details
            .iter()
            .any(|detail| detail["code"] == "unknown-id" && detail["message"].as_str().is_some_and(|text| text.contains("analitics"))),
        "{details:?}"
    );
}

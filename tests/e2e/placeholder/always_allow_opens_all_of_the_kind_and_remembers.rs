//! «Always allow» accepts the service named, opens all its embeds, and the next view has no placeholder for it.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "services": [{ "id": "film", "name": "Films", "category": "marketing" }, { "id": "map", "name": "Maps", "category": "marketing" }] });
    let frame = |name: &str, service: &str| {
        format!(
            "<iframe id={name} data-service='{service}' data-category='marketing' data-src='{{{{tracker}}}}/{name}.html' title='{name}'></iframe>"
        )
    };
    scene.serve("/", &Html::new().config(&config).body(&[frame("one", "film"), frame("two", "film"), frame("three", "map")].concat()));
    let page = scene.visit("/");
    page.click("[data-portcullis-part='placeholder']:has(+ #one) [data-portcullis='accept:film']");
    for file in ["one.html", "two.html"] {
        scene.wait_for(file, |log| log.to("tracker").iter().any(|request| request.file() == file));
    }
    page.settle();
    assert!(!scene.log().to("tracker").iter().any(|request| request.file() == "three.html"));
    assert_eq!(page.state()["services"]["film"], true);
    assert_eq!(page.state()["source"], "embed");

    scene.log().clear();
    let page = scene.visit("/");
    scene.wait_for("the film on the next view", |log| log.to("tracker").iter().any(|request| request.file() == "one.html"));
    page.settle();
    assert_eq!(page.js("return document.querySelectorAll(\"[data-portcullis-part='placeholder']:has(+ iframe)\").length"), 1);
}

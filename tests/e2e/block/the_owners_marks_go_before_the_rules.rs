//! An element that the owner has marked is opened by its marks; of several rules for a host all have to agree.

use portcullis_e2e::{Scene, json};

use super::bare;

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({
        "services": [{ "id": "film", "category": "functional" }],
        "block": [
            { "host": "tracker-*.localhost", "category": "marketing" },
            { "host": "other-tracker-*.localhost", "category": "film" },
            { "host": "*er-*.localhost", "category": "marketing" },
        ],
    });
    let body = "<img alt='' data-category=analytics data-src='{{tracker}}/marked.gif'>";
    scene.serve("/", &bare().config(&config).body(body));
    let page = scene.visit("/");
    page.see_notice();
    page.js(&scene.site().fill("new Image().src = '{{tracker}}/one.gif'; new Image().src = '{{other-tracker}}/both.gif'"));
    page.settle();
    scene.assert_silent();
    page.js("portcullis.accept('analytics')");
    scene.wait_for("what is marked", |log| log.to("tracker").iter().any(|request| request.file() == "marked.gif"));
    page.js("portcullis.accept('film')");
    page.settle();
    assert_eq!(scene.log().to_third_parties().len(), 1);
    page.js("portcullis.accept('marketing')");
    scene.wait_for("the rest", |log| log.to("tracker").len() == 2 && log.to("other-tracker").len() == 1);
}

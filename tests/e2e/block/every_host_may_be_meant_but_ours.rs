//! `*` shuts every host but the page's own and the one our files come from: the dialog opens all the same.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let cdn = scene.third_party("devmate");
    for file in ["portcullis-full.js", "portcullis-dialog.js", "portcullis-dialog.wasm", "portcullis-nowasm.js"] {
        let kind = if file.ends_with("js") { "text/javascript" } else { "application/wasm" };
        let bytes = std::fs::read(scene.dist().join(file)).expect("a delivered file");
        cdn.answer(&format!("/{file}"), portcullis_e2e::Answer::new(kind, bytes).header("access-control-allow-origin", "*"));
    }
    let tag = scene.site().fill(r#"<script src="{{devmate}}/portcullis-full.js"></script>"#);
    scene.serve("/", &Html::new().tag(&tag).config(&json!({ "block": [{ "host": "*", "category": "marketing" }] })));
    let page = scene.visit("/");
    page.open_preferences();
    page.js(&scene.site().fill("new Image().src = '{{tracker}}/pixel.gif'; fetch('{{other-tracker}}/x').catch(() => {})"));
    page.settle();
    assert!(scene.log().to_third_parties().iter().all(|request| request.party == "devmate"));
    page.press_in_preferences("accept-all");
    scene.wait_for("the image", |log| log.to("tracker").len() == 1);
}

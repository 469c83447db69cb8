//! With `debug` the console says which of the page's own colours cannot be read on the banner; without it nothing is said, and nothing looked at.

use portcullis_e2e::{Html, Scene, json};

const PALE: &str = "<style>.portcullis { --portcullis-text: #b0b4ba }</style>";
const TOLD: &str = "return witness.warnings.some(line => line.includes('has a contrast of'))";

pub(crate) fn case(scene: &Scene<'_>) {
    let visit = |path: &str, debug: bool, style: &str| {
        scene.serve(path, &Html::new().config(&json!({ "debug": debug })).head(style));
        let page = scene.visit(path);
        page.see_notice();
        page
    };
    let page = visit("/silent", false, PALE);
    page.settle();
    assert_eq!(page.js(TOLD), false, "without debug");
    assert!(!scene.own_files().contains(&"portcullis-explain.js".to_owned()));

    visit("/pale", true, PALE).wait_js("the warning", TOLD);

    let page = visit("/good", true, "");
    // this one begins after the page's own has, and asks for the same file
    page.js_async("portcullis.check().then(arguments[0])");
    page.settle();
    assert_eq!(page.js(TOLD), false, "our own colours");
}

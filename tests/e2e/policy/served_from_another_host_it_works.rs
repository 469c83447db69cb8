//! The script may come from a host of its own, as from a CDN: the dialog is fetched from there too.

use portcullis_e2e::{Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    let elsewhere = scene.third_party("other-tracker");
    elsewhere.folder("/cdn/", &scene.dist());
    scene.serve(
        "/",
        &Html::new()
            .tag("<script src='{{other-tracker}}/cdn/portcullis.js' crossorigin='anonymous'></script>")
            .body(&gated("analytics", "A.js")),
    );
    let page = scene.visit("/");
    page.open_preferences();
    page.tick("analytics");
    page.press_in_preferences("save");
    page.see_ran(&["A"]);
    assert_eq!(scene.own_files(), [""; 0]);
    let dialog = if portcullis_e2e::without_wasm() { "portcullis-nowasm.js" } else { "portcullis-dialog.wasm" };
    assert!(scene.log().to("other-tracker").iter().any(|request| request.file() == dialog));
}

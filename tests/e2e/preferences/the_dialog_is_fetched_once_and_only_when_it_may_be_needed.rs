//! Undecided, the dialog is fetched while idle, once; decided, not before someone asks for it.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let dialog = |scene: &Scene<'_>| scene.own_files().iter().filter(|file| file.as_str() == "portcullis-dialog.wasm").count();
    scene.serve("/", &Html::new());
    let page = scene.visit("/");
    page.see_notice();
    scene.wait_for("the dialog to be fetched while idle", |log| {
        log.to_site().iter().any(|request| request.file() == "portcullis-dialog.wasm")
    });
    page.open_preferences();
    page.press_in_preferences("reject-all");
    page.see_no_preferences();
    assert_eq!(dialog(scene), 1);

    scene.log().clear();
    let page = scene.visit("/");
    page.settle();
    assert_eq!(dialog(scene), 0);
    page.reopen_preferences();
    assert_eq!(dialog(scene), 1);
}

//! `show()` brings the notice back, `hide()` takes it away and decides nothing, `showPreferences()` opens the dialog.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    let page = scene.visit("/");
    page.see_notice();
    page.js("portcullis.hide()");
    page.see_no_notice();
    assert_eq!(page.state()["decided"], false);
    page.js("portcullis.show()");
    page.see_notice();
    page.js("portcullis.showPreferences()");
    page.see_preferences();
    page.js("portcullis.hide()");
    page.see_no_preferences();
    assert_eq!(page.state()["decided"], false);
    assert_eq!(page.cookies(), [""; 0]);
}

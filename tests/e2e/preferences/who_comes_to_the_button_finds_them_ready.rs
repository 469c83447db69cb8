//! Whoever points at a button that opens the preferences, or comes to it with ⇥, has them built by the time of the click: out of sight, unsaid,
//! and what the click shows is the choice as it stands then.

use portcullis_e2e::{Html, Key, Page, Scene, json};

const DIALOG: &str = "#portcullis dialog[data-portcullis-part='preferences']";

fn see_ready(page: &Page<'_>) {
    page.wait_js("the dialog in the page", &format!("return document.querySelector(\"{DIALOG}\") !== null"));
    let seen = format!("const dialog = document.querySelector(\"{DIALOG}\"); return [dialog.open, dialog.checkVisibility()]");
    assert_eq!(page.js(&seen), json!([false, false]));
    assert_eq!(
        page.js("return witness.events.filter(({ type, detail }) => type === 'show' && detail.part === 'preferences').length"),
        json!(0)
    );
}

pub(crate) fn case(scene: &Scene<'_>) {
    // a page may show its own dialogs closed
    scene.serve("/", &Html::new().head("<style>dialog { display: block }</style>"));
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    assert_eq!(page.js("return document.querySelectorAll('dialog').length"), json!(0));
    page.point_at("#portcullis [data-portcullis='preferences']");
    see_ready(&page);
    // the choice changes behind it
    page.js("portcullis.reject('marketing'); portcullis.show()");
    page.open_preferences();
    assert_eq!(page.js("return document.querySelectorAll('dialog').length"), json!(1));
    page.tick("analytics");
    page.press_in_preferences("save");
    page.see_no_preferences();
    assert_eq!(page.state()["categories"]["analytics"], true);

    // decided, the file comes with the pointer, and a choice made elsewhere is seen
    scene.log().clear();
    let page = scene.visit("/");
    page.see("[data-portcullis-part='reopen']");
    page.settle();
    assert_eq!(page.js("return document.querySelectorAll('dialog').length"), json!(0));
    page.point_at("[data-portcullis-part='reopen']");
    see_ready(&page);
    page.js("portcullis.reject('analytics')");
    page.reopen_preferences();
    assert_eq!(page.js("return document.querySelector(\"input[name=portcullis-category][value=analytics]\").checked"), json!(false));

    // with the keyboard; what a script gives the focus to, as we do when the notice has gone, says nothing of the visitor
    page.js("portcullis.reset()");
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    page.js("document.querySelector(\"#portcullis [data-portcullis='preferences']\").focus()");
    page.settle();
    assert_eq!(page.js("return document.querySelectorAll('dialog').length"), json!(0));
    page.press_shift_tab();
    page.press_keys(&[Key::Tab]);
    see_ready(&page);
}

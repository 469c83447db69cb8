//! Tab reaches the notice's buttons first, with a visible focus; Enter refuses; the focus does not fall to the body.

use portcullis_e2e::{Html, Key, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body("<a id=link href='#'>a link</a>"));
    let page = scene.visit("/");
    page.see_notice();
    let mut reached = Vec::new();
    for _ in 0..8 {
        page.press_keys(&[Key::Tab]);
        let focused = page.focused();
        if focused.contains("[data-portcullis=reject-all]") {
            break;
        }
        reached.push(focused);
    }
    assert!(page.focused().contains("[data-portcullis=reject-all]"), "Tab went to {reached:?} and {}", page.focused());
    assert!(!reached.contains(&"a#link".to_owned()), "the notice comes before the page: {reached:?}");
    page.wait_js_is(
        "const style = getComputedStyle(document.activeElement); return style.outlineStyle !== 'none' || style.boxShadow !== 'none'",
        &json!(true),
    );
    page.press_keys(&[Key::Enter]);
    page.see_no_notice();
    assert_eq!(page.state()["decided"], true);
    page.wait_js("focus elsewhere than on the body", "return document.activeElement !== null && document.activeElement !== document.body");
}

//! `texts` replace the built-in ones, and markup in them is shown, not obeyed.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let texts = json!({ "texts": { "en": { "notice.title": "Our <b>biscuits</b>", "action.acceptAll": "Yes <img src=x onerror='window.hacked = 1'>" } } });
    scene.serve("/", &Html::new().config(&texts));
    let page = scene.visit("/");
    page.see_notice();
    let text = page.text("[data-portcullis-part='notice']");
    assert!(text.contains("Our <b>biscuits</b>"), "{text}");
    assert!(text.contains("Yes <img"), "{text}");
    assert_eq!(page.js("return window.hacked ?? null"), json!(null));
}

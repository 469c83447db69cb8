//! A category is indeterminate while only some of its services are ticked; ticking it ticks them all.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let service = |id: &str| json!({ "id": id, "name": id, "category": "analytics" });
    scene.serve("/", &Html::new().config(&json!({ "services": [service("one"), service("two")] })));
    let page = scene.visit("/");
    page.open_preferences();
    let boxes = "const box = (kind, id) => document.querySelector(`input[name='portcullis-${kind}'][value='${id}']`);
        const all = box('category', 'analytics'); return [all.checked, all.indeterminate, box('service', 'one').checked, box('service', 'two').checked]";
    page.tick_service("one");
    let indeterminate = page.js(boxes);
    assert_eq!(indeterminate[1], true, "{indeterminate}");
    page.tick_service("two");
    page.wait_js_is(boxes, &json!([true, false, true, true]));
    page.untick("analytics");
    page.wait_js_is(boxes, &json!([false, false, false, false]));
    page.tick_service("two");
    page.press_in_preferences("save");
    page.see_no_preferences();
    assert_eq!(page.state()["services"], json!({ "one": false, "two": true }));
}

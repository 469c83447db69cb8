//! Single-page applications: a new `<body>`, a body emptied and filled again, and a cached copy of an earlier body with an earlier notice in
//! it. The notice is there once while it is wanted and not at all afterwards; what each view brings is gated.

use portcullis_e2e::{Html, Page, Scene, gated_inline, json};

const SWAPS: [(&str, &str); 4] = [
    ("a new body", "const body = document.createElement('body'); body.innerHTML = view; document.body = body;"),
    ("a body filled anew", "document.body.innerHTML = view;"),
    (
        "a cached body",
        "const body = window.cached.cloneNode(true); body.insertAdjacentHTML('beforeend', view); document.documentElement.replaceChild(body, document.body);",
    ),
    ("history", "history.pushState({}, '', '/page/' + Math.random()); document.querySelector('main').innerHTML = view;"),
];

pub(crate) fn case(scene: &Scene<'_>) {
    for (number, (name, swap)) in SWAPS.iter().enumerate() {
        let path = format!("/page/{number}");
        scene.serve(&path, &Html::new().config(&json!({ "withdrawal": "stay" })).body("<p>first view</p>"));
        let page = scene.visit(&path);
        page.see_notice();
        page.js("window.cached = document.body.cloneNode(true)");
        swap_in(&page, swap, "B");
        page.see_notice();
        one_root(&page, name);
        page.settle();
        assert_eq!(page.ran(), [""; 0], "{name}");
        page.press_accept();
        page.see_ran(&["B"]);
        page.see_no_notice();
        swap_in(&page, swap, "C");
        page.see_ran(&["B", "C"]);
        page.see("[data-portcullis-part='reopen']");
        one_root(&page, name);
        page.see_no_notice();
        page.js("portcullis.reset()");
        page.see_notice();
        page.js("portcullis.rejectAll()");
        page.see_no_notice();
        assert_eq!(page.errors(), [""; 0], "{name}");
        page.js("portcullis.reset()");
    }
}

/// Script elements set as markup never run; applications put in new ones, as is done here.
fn swap_in(page: &Page<'_>, swap: &str, name: &str) {
    let view = json!(format!("<main><h1>A view</h1>{}</main>", gated_inline("analytics", name)));
    page.js(&format!(
        "const view = {view}; {swap}
         for (const old of document.querySelectorAll('main script')) {{
             const fresh = document.createElement('script');
             for (const {{ name, value }} of old.attributes) fresh.setAttribute(name, value);
             fresh.text = old.text;
             old.replaceWith(fresh);
         }}"
    ));
}

fn one_root(page: &Page<'_>, name: &str) {
    page.wait_js(name, "return document.querySelectorAll('#portcullis').length === 1 && document.querySelectorAll('[data-portcullis-part=notice]').length === 1");
}

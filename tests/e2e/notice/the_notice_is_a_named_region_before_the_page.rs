//! The notice is a named region, first in the body, in its own language, and no dialog that traps.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body("<a href='#'>a link</a>"));
    let page = scene.visit("/");
    page.see_notice();
    let facts = page.js(
        "const root = document.getElementById('portcullis'), notice = root.querySelector(\"[data-portcullis-part='notice']\");
        const name = notice.getAttribute('aria-label') ?? document.getElementById(notice.getAttribute('aria-labelledby'))?.textContent;
        return { first: document.body.firstElementChild === root, lang: root.lang, dir: root.dir, named: Boolean(name?.trim()),
            role: notice.getAttribute('role') ?? notice.localName, modal: notice.getAttribute('aria-modal'), focus: document.activeElement.localName }",
    );
    assert_eq!(facts["first"], true, "{facts}");
    assert_eq!(facts["lang"], "en", "{facts}");
    assert_eq!(facts["dir"], "ltr", "{facts}");
    assert_eq!(facts["named"], true, "{facts}");
    assert!(["region", "section", "dialog"].contains(&facts["role"].as_str().unwrap_or_default()), "{facts}");
    assert_eq!(facts["modal"], portcullis_e2e::Value::Null, "{facts}");
    assert_eq!(facts["focus"], "body", "showing the notice steals no focus: {facts}");
}

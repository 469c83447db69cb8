//! With the text spacing of WCAG 2.2, 1.4.12, set on everything nothing is cut off; and everything that can be operated measures 24 by 24 CSS pixels
//! at least (2.5.8), buttons 44 high.

use portcullis_e2e::{Html, Scene, Viewport, json};

const SPACING: &str = "<style>* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }</style>";

const CUT: &str = "return [...document.querySelectorAll('#portcullis [data-portcullis-part=PART] *')].filter(one => {
        if (!one.getClientRects().length || one.closest('svg') || getComputedStyle(one).display === 'inline') return false;
        return one.scrollWidth > one.clientWidth + 1 || /button|label|summary|h2|h3/.test(one.localName) && one.scrollHeight > one.clientHeight + 2;
    }).map(one => `${one.localName} ${one.textContent}`)";

const SMALL: &str = "return [...document.querySelectorAll('#portcullis :is(button, a, summary, label)')].filter(one => {
        const { width, height } = one.getBoundingClientRect();
        return width && (width < 24 || height < (one.localName === 'button' ? 44 : 24));
    }).map(one => `${one.localName} ${one.textContent} ${one.getBoundingClientRect().height}`)";

pub(crate) fn case(scene: &Scene<'_>) {
    for (spacing, path) in [("", "/plain"), (SPACING, "/spaced")] {
        let config = json!({ "policy": { "url": "/privacy" }, "services": [{ "id": "stats", "name": "Statistics", "category": "analytics", "provider": "Stats Ltd" }] });
        scene.serve(path, &Html::new().head(spacing).config(&config));
        for viewport in [Viewport::DESKTOP, Viewport::PHONE] {
            let page = scene.visit(path);
            page.resize(viewport);
            page.see_notice();
            assert_eq!(page.js(&CUT.replace("PART", "notice")), json!([]), "{path} {viewport}");
            assert_eq!(page.js(SMALL), json!([]), "{path} {viewport}");
            page.open_preferences();
            assert_eq!(page.js(&CUT.replace("PART", "preferences")), json!([]), "{path} {viewport}");
            assert_eq!(page.js(SMALL), json!([]), "{path} {viewport}");
        }
    }
}

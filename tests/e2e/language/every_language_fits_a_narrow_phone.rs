//! Every language, at 320 pixels: nothing is cut off or runs out of its box, accept and reject are of one size, no text is missing.
//! Pictures of all, for whoever looks at them.

use portcullis_e2e::{Html, Scene, Viewport, json};

const NARROW: Viewport = Viewport { width: 320, height: 640 };

/// What of an element is cut off, or sticks out of the part it belongs to.
const CUT: &str = "const part = document.querySelector('[data-portcullis-part=PART]'), box = part.getBoundingClientRect();
    return [...part.querySelectorAll('*')].filter(one => one.getClientRects().length && one.closest('[data-portcullis-slot=copied]') === null).flatMap(one => {
        const { left, right, width, height } = one.getBoundingClientRect();
        if (width < 2 || height < 2) return [];
        const wide = one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline';
        return wide || left < box.left - 1 || right > box.right + 1 ? [`${one.localName} ${one.textContent}`] : [];
    })";

pub(crate) fn case(scene: &Scene<'_>) {
    let tags = scene.languages();
    assert!(tags.len() >= 36, "{tags:?}");
    for tag in tags {
        let path = format!("/{tag}");
        scene.serve(&path, &Html::new().language(&tag).config(&json!({ "policy": { "url": "/privacy", "version": "2026-01-01" } })));
        let page = scene.visit(&path);
        page.resize(NARROW);
        page.see_notice();
        for part in ["notice", "preferences"] {
            if part == "preferences" {
                page.open_preferences();
            }
            assert_eq!(page.js(&CUT.replace("PART", part)), json!([]), "{tag}: {part}");
            let sizes = page.js(&format!(
                "return ['accept-all', 'reject-all'].map(action => {{
                    const box = document.querySelector(`[data-portcullis-part={part}] [data-portcullis=${{action}}]`).getBoundingClientRect();
                    return [Math.round(box.width), Math.round(box.height)];
                }})"
            ));
            assert_eq!(sizes[0], sizes[1], "{tag}: {part}");
            page.screenshot(&format!("language-{part}-{tag}"));
        }
        assert_eq!(page.js("return [...document.querySelectorAll('#portcullis *')].filter(one => /[{}]|^(notice|action|category|detail|preferences)\\.\\w/.test(one.textContent)).length"), json!(0), "{tag}");
    }
}

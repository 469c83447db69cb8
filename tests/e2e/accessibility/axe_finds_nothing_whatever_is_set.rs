//! axe-core finds nothing in any state, in three layouts, at three widths, light, dark and in forced colours, left to right and right to left.
//! The states: the notice with the signal honoured, beside it a placeholder and a declaration table; the preferences, with particulars unfolded; the
//! preferences with a record; the reopen control; the notice with something new, and with something gone wrong.

use portcullis_e2e::{ColorScheme, Html, Page, Scene, Value, Viewport, json};

const WIDTHS: [Viewport; 3] =
    [Viewport { width: 320, height: 640 }, Viewport { width: 768, height: 1024 }, Viewport { width: 1280, height: 800 }];

/// Everything of ours in the page.
const OURS: &str = "#portcullis, [data-portcullis-part=placeholder], [data-portcullis-declaration]";

const SIGNAL: &str =
    "<script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true })</script>";

fn services(more: bool) -> Value {
    let mut services = vec![json!({
        "id": "film", "name": "Film Host", "category": "marketing", "sale": true, "provider": "Film Ltd", "purpose": "Shows films.", "sharedData": ["address of the page"],
        "cookies": [{ "name": "_film", "duration": "2 years", "purpose": "remembers the volume" }], "storage": ["local:film:*"],
        "privacyPolicy": "https://film.example/privacy", "optOut": "https://film.example/opt-out"
    })];
    if more {
        services.push(json!({ "id": "stats", "name": "Statistics", "category": "analytics", "purpose": "Counts visits." }));
    }
    services.into()
}

pub(crate) fn case(scene: &Scene<'_>) {
    for layout in ["bar", "box", "modal"] {
        for language in ["en", "ar"] {
            let serve = |path: &str, more: bool| {
                let config = json!({
                    "dialog": { "layout": layout }, "mode": "opt-out", "policy": { "url": "/privacy", "version": "3" },
                    "controller": { "name": "A site", "contact": "/contact" }, "services": services(more)
                });
                let body = "<main><iframe data-service=film data-src='{{tracker}}/frame.html' title=film></iframe><div data-portcullis-declaration></div></main>";
                scene.serve(path, &Html::new().before(SIGNAL).language(language).config(&config).body(body));
            };
            let path = format!("/{layout}/{language}");
            serve(&path, false);
            serve(&format!("{path}/more"), true);
            for viewport in WIDTHS {
                for scheme in [ColorScheme::Light, ColorScheme::Dark, ColorScheme::Forced] {
                    let page = scene.visit(&path);
                    page.resize(viewport);
                    if page.prefer(scheme) || scheme == ColorScheme::Light {
                        each_state(scene, &page, &path, &format!("{layout} {language} {viewport} {scheme}"));
                    }
                }
            }
        }
    }
}

fn each_state(scene: &Scene<'_>, page: &Page<'_>, path: &str, set: &str) {
    let clean = |page: &Page<'_>, state: &str| {
        page.finish_animations();
        assert_eq!(page.axe(OURS), [""; 0], "{set}: {state}");
        page.screenshot(&format!("state-{}-{}", state.replace(' ', "-"), set.replace(' ', "-")));
    };
    page.see_notice();
    page.wait_js(
        "table and placeholder",
        "return !!(document.querySelector('table') && document.querySelector('[data-portcullis-part=placeholder]'))",
    );
    clean(page, "notice");
    page.open_preferences();
    page.js("document.querySelectorAll('details').forEach(one => one.open = true)");
    page.wait_js("the particulars", "return !!document.querySelector('dl')");
    clean(page, "preferences");
    page.press_in_preferences("reject-all");
    page.wait_js("the control", "return document.querySelector('[data-portcullis-part=reopen]')?.hidden === false");
    clean(page, "reopen");
    page.reopen_preferences();
    clean(page, "record");
    let page = scene.visit(&format!("{path}/more"));
    page.see_notice();
    clean(&page, "new");
    page.js("const line = document.querySelector('[data-portcullis-slot=problem]'); line.textContent = 'The preferences could not be loaded.'; line.hidden = false");
    clean(&page, "problem");
    page.js("portcullis.reset()");
}

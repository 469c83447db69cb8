//! The states that the banner can be in, on a page with all that it may show: the notice with the signal honoured, beside it a placeholder
//! and a declaration table; the preferences, with particulars unfolded; the reopen control; the preferences with a record; the notice with
//! something new, and with something gone wrong.

use portcullis_e2e::{Html, Page, Scene, Value, json};

/// Everything of ours in the page.
pub(super) const OURS: &str = "#portcullis, [data-portcullis-part=placeholder], [data-portcullis-declaration]";

const SIGNAL: &str =
    "<script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true })</script>";

const BODY: &str =
    "<main><iframe data-service=film data-src='{{tracker}}/frame.html' title=film></iframe><div data-portcullis-declaration></div></main>";

/// Puts a page at `path`, and one with a service more at `path/more`.
pub(super) fn serve(scene: &Scene<'_>, path: &str, layout: &str, language: &str) {
    for (path, more) in [(path.to_owned(), false), (format!("{path}/more"), true)] {
        let config = json!({
            "dialog": { "layout": layout }, "mode": "opt-out", "policy": { "url": "/privacy", "version": "3" },
            "controller": { "name": "A site", "contact": "/contact" }, "services": services(more)
        });
        scene.serve(&path, &Html::new().before(SIGNAL).language(language).config(&config).body(BODY));
    }
}

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

/// Brings the page that is open at `path` through its states, and ends where it began: undecided.
pub(super) fn each(scene: &Scene<'_>, page: &Page<'_>, path: &str, mut look: impl FnMut(&Page<'_>, &str)) {
    page.see_notice();
    page.wait_js(
        "table and placeholder",
        "return !!(document.querySelector('table') && document.querySelector('[data-portcullis-part=placeholder]'))",
    );
    look(page, "notice");
    page.open_preferences();
    page.js("document.querySelectorAll('details').forEach(one => one.open = true)");
    page.wait_js("the particulars", "return !!document.querySelector('dl')");
    look(page, "preferences");
    page.press_in_preferences("reject-all");
    page.wait_js("the control", "return document.querySelector('[data-portcullis-part=reopen]')?.hidden === false");
    look(page, "reopen");
    page.reopen_preferences();
    look(page, "record");
    let page = scene.visit(&format!("{path}/more"));
    page.see_notice();
    look(&page, "new");
    page.js("const line = document.querySelector('[data-portcullis-slot=problem]'); line.textContent = 'The preferences could not be loaded.'; line.hidden = false");
    look(&page, "problem");
    page.js("portcullis.reset()");
}

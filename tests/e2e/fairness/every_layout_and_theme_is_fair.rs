//! Five layouts, five looks, light and dark, phone and desktop: the notice, and the preferences in each look.

use portcullis_e2e::{Html, Scene, Viewport, json};

use super::{takes_one_click, unfair};

const THEMES: [&str; 5] = ["", "harbour", "meadow", "paper", "ink"];

pub(crate) fn case(scene: &Scene<'_>) {
    for theme in THEMES {
        for scheme in ["light", "dark"] {
            for layout in ["bar", "box", "cloud", "modal", "sidebar"] {
                let path = format!("/{theme}{scheme}{layout}");
                let config = json!({
                    "dialog": { "layout": layout, "theme": scheme }, "policy": { "url": "/privacy" },
                    "services": [{ "id": "stats", "name": "Statistics", "category": "analytics", "purpose": "Counts visits." }]
                });
                let sheet =
                    if theme.is_empty() { String::new() } else { format!("<link rel=stylesheet href='/portcullis/themes/{theme}.css'>") };
                scene.serve(&path, &Html::new().head(&sheet).config(&config));
                let page = scene.visit(&path);
                for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
                    page.resize(viewport);
                    page.see_notice();
                    page.finish_animations();
                    assert_eq!(unfair(&page, "notice"), [""; 0], "{theme} {scheme} {layout} {viewport}");
                    if layout == "box" {
                        page.screenshot(&format!("theme-notice-{theme}-{scheme}-{viewport}"));
                    }
                }
                if layout == "box" {
                    page.open_preferences();
                    page.finish_animations();
                    assert_eq!(unfair(&page, "preferences"), [""; 0], "{theme} {scheme}");
                    page.screenshot(&format!("theme-preferences-{theme}-{scheme}"));
                    page.press_in_preferences("close");
                    takes_one_click(&page, "accept-all", true);
                    takes_one_click(&page, "reject-all", false);
                }
            }
        }
    }
}

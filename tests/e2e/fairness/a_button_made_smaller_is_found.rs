//! The rules find what they are for: a page that makes one button smaller, paler, lighter, or hides it below.

use portcullis_e2e::{Html, Scene};

use super::unfair;

pub(crate) fn case(scene: &Scene<'_>) {
    let reject = "#portcullis#portcullis#portcullis [data-portcullis=reject-all]";
    for (name, style, rule) in [
        ("nothing", "", ""),
        ("smaller", "transform: scale(0.9)", "alike: width"),
        ("thinner", "font-weight: 300", "alike: fontWeight"),
        ("paler", "color: #888; background: #999", "readable: "),
        ("transparent", "opacity: 0.5", "alike: opacity"),
        ("another colour", "background-color: #123", "alike: backgroundColor"),
        ("below", "position: relative; top: 400px", "in sight: true and false"),
        ("elsewhere", "visibility: hidden", "in sight: true and false"),
    ] {
        let path = format!("/{}", name.replace(' ', "-"));
        scene.serve(&path, &Html::new().head(&format!("<style>{reject} {{ {style} }}</style>")));
        let page = scene.visit(&path);
        page.see_notice();
        page.finish_animations();
        let found = unfair(&page, "notice");
        if rule.is_empty() {
            assert_eq!(found, [""; 0]);
        } else {
            assert!(found.iter().any(|line| line.starts_with(rule)), "{name}: {found:?}");
        }
    }
    scene.serve("/ticked", &Html::new());
    let page = scene.visit("/ticked");
    page.open_preferences();
    page.js("document.querySelector('input[value=marketing]').checked = true");
    assert_eq!(unfair(&page, "preferences"), ["unticked: marketing"]);
}

//! What the gate, the contract and a strict Content-Security-Policy rely on.

use super::html;

#[test]
fn every_part_stands_once_and_in_order() {
    let html = html();
    let at: Vec<usize> = ["notice", "gpc", "reopen", "placeholder"]
        .iter()
        .map(|part| {
            let part = format!(r#"data-portcullis-part="{part}""#);
            assert_eq!(html.matches(&part).count(), 1, "{part} in {html}");
            html.find(&part).unwrap()
        })
        .collect();
    assert!(at.is_sorted(), "{html}");
    assert_eq!(html.matches(r#"role="status""#).count(), 2, "{html}");
}

#[test]
fn accepting_and_rejecting_differ_in_action_and_label_alone() {
    let html = html();
    let button = |action: &str| {
        let action = format!(r#"data-portcullis="{action}""#);
        let start = html[..html.find(&action).unwrap()].rfind('<').unwrap();
        html[start..start + html[start..].find("</button>").unwrap()].to_owned()
    };
    let accept = button("accept-all");
    assert_eq!(accept.replace("accept-all", "reject-all").replace("acceptAll", "rejectAll"), button("reject-all"));
}

#[test]
fn nothing_is_shown_before_the_gate_shows_it() {
    let html = html();
    for part in [r#"<section data-portcullis-part="notice""#, r#"<button type="button" data-portcullis-part="reopen""#] {
        let start = html.find(part).unwrap();
        let tag = &html[start..start + html[start..].find('>').unwrap()];
        assert!(tag.ends_with(" hidden"), "{tag}");
    }
}

#[test]
fn no_inline_style_and_no_text_of_its_own() {
    let html = html();
    assert!(!html.contains("style="), "{html}");
    for between in html.split('>').skip(1) {
        let text = between.split('<').next().unwrap();
        assert!(text.trim().is_empty(), "texts come from locales, but here stands {text:?}");
    }
}

#[test]
fn every_text_key_exists_in_english() {
    let html = html();
    let english = include_str!("../../../locales/en.json");
    for named in html.split(r#"data-portcullis-text=""#).skip(1) {
        let key = named.split('"').next().unwrap();
        assert!(english.contains(&format!(r#""{key}":"#)), "locales/en.json has no {key}");
    }
}

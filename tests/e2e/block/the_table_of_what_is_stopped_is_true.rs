//! What reaches the servers and what runs, way by way and engine by engine, is what `docs/unmarked.md` says.

use portcullis_e2e::{Engine, Scene};

use super::shut;

/// The name of a way in the documentation's table, and the way.
const WAYS: [(&str, &str); 20] = [
    ("`<script src>`", r#"<script src="{{tracker}}/t/A.js"></script>"#),
    ("`<script async src>`", r#"<script async src="{{tracker}}/t/A.js"></script>"#),
    ("`<script defer src>`", r#"<script defer src="{{tracker}}/t/A.js"></script>"#),
    ("`<script type=module src>`", r#"<script type="module" src="{{tracker}}/t/A.js"></script>"#),
    ("`import` in an inline module", r#"<script type="module">import "{{tracker}}/t/A.js"</script>"#),
    ("`import()`", r#"<script>import("{{tracker}}/t/A.js")</script>"#),
    ("`<iframe src>`", r#"<iframe title="frame" src="{{tracker}}/frame"></iframe>"#),
    ("`<embed src>`", r#"<embed type="text/html" width="9" height="9" src="{{tracker}}/frame">"#),
    ("`<object data>`", r#"<object type="text/html" width="9" height="9" data="{{tracker}}/frame"></object>"#),
    ("`<img src>`", r#"<img alt="" src="{{tracker}}/A.gif">"#),
    ("`<link rel=stylesheet>`", r#"<link rel="stylesheet" href="{{tracker}}/A.css">"#),
    ("`<video poster>`", r#"<video poster="{{tracker}}/A.gif" width="9" height="9"></video>"#),
    ("`url()` in a style", r#"<div style="width: 9px; height: 9px; background: url({{tracker}}/A.gif)"></div>"#),
    ("a script cloned from a template", r#"<template><script src="{{tracker}}/t/A.js"></script></template><script>CLONE</script>"#),
    ("an image cloned from a template", r#"<template><img alt="" src="{{tracker}}/A.gif"></template><script>CLONE</script>"#),
    (
        "`setAttributeNode`",
        "<script>const at = document.createAttribute('src'); at.value = '{{tracker}}/A.gif'; new Image().setAttributeNode(at)</script>",
    ),
    ("`innerHTML` with an image", r#"<p></p><script>document.querySelector('p').innerHTML = '<img src="{{tracker}}/A.gif">'</script>"#),
    (
        "`innerHTML` with a frame",
        r#"<p></p><script>document.querySelector('p').innerHTML = '<iframe src="{{tracker}}/frame"></iframe>'</script>"#,
    ),
    ("`document.write` with a script", r#"<script>document.write('<script src="{{tracker}}/t/A.js"></' + 'script>')</script>"#),
    (
        "a script made by script",
        r#"<script>document.head.append(Object.assign(document.createElement('script'), { src: '{{tracker}}/t/A.js' }))</script>"#,
    ),
];

const CLONE: &str = "document.body.append(document.querySelector('template').content.cloneNode(true))";

pub(crate) fn case(scene: &Scene<'_>) {
    let tracker = scene.third_party("tracker");
    tracker.page("/frame", "<!doctype html><title>frame</title><script>new Image().src = '/ran.gif'</script>");
    let column = Engine::ALL.iter().position(|engine| *engine == scene.engine()).expect("an engine") + 1;
    let mut drift = Vec::new();
    for (name, way) in WAYS {
        scene.serve("/", &shut().body(&way.replace("CLONE", CLONE)));
        scene.log().clear();
        let page = scene.visit("/");
        page.see_notice();
        page.settle();
        let asked = scene.log().to("tracker");
        let ran = page.ran() == ["A"] || asked.iter().any(|request| request.file() == "ran.gif");
        let found = match (asked.is_empty(), ran) {
            (true, _) => "stopped",
            (false, true) => "**runs**",
            (false, false) if way.contains(".js") || way.contains("/frame") => "asked for, never run",
            (false, false) => "**asked for**",
        };
        let told = cell(name, column);
        let true_to = told.strip_prefix("at times ").map_or(told == found, |most| rank(found) <= rank(most));
        if !true_to {
            drift.push(format!("{name}: {found}, and the table says {told}"));
        }
    }
    assert!(drift.is_empty(), "{}:\n{}", scene.engine(), drift.join("\n"));
}

/// What can become of a way, the better first: of what happens «at times» anything better may be found.
fn rank(outcome: &str) -> Option<usize> {
    ["stopped", "asked for, never run", "**asked for**", "**runs**"].iter().position(|known| *known == outcome)
}

/// What the documentation says of a way.
fn cell(way: &str, column: usize) -> &'static str {
    let table = include_str!("../../../docs/unmarked.md");
    // an earlier table says what a page sees of it
    let (_, table) = table.split_once("## What an engine does not allow").expect("the page has the measured table");
    let row = table.lines().find(|line| line.starts_with(&format!("| {way} |"))).unwrap_or_else(|| panic!("no row of {way} in the table"));
    row.split(" | ").nth(column).unwrap_or_default().trim_end_matches(" |")
}

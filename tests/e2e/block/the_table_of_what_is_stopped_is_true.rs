//! What reaches the servers and what runs, way by way and engine by engine, is what `docs/unmarked.md` says.

use portcullis_e2e::{Html, Scene, json};

const WAYS: &[(&str, &str)] = &[
    ("script", r#"<script src="{{tracker}}/t/A.js"></script>"#),
    ("async", r#"<script async src="{{tracker}}/t/A.js"></script>"#),
    ("defer", r#"<script defer src="{{tracker}}/t/A.js"></script>"#),
    ("module", r#"<script type="module" src="{{tracker}}/t/A.js"></script>"#),
    ("import", r#"<script type="module">import "{{tracker}}/t/A.js"</script>"#),
    ("import()", r#"<script>import("{{tracker}}/t/A.js")</script>"#),
    ("img", r#"<img alt="" src="{{tracker}}/t/A.gif">"#),
    ("iframe", r#"<iframe src="{{tracker}}/t/A.html"></iframe>"#),
    ("stylesheet", r#"<link rel="stylesheet" href="{{tracker}}/t/A.css">"#),
    ("embed", r#"<embed type="text/html" src="{{tracker}}/t/A.html">"#),
    ("object", r#"<object type="text/html" data="{{tracker}}/t/A.html"></object>"#),
    ("poster", r#"<video poster="{{tracker}}/t/A.gif"></video>"#),
    ("innerHTML img", r#"<p id=p></p><script>p.innerHTML = '<img src="{{tracker}}/t/A.gif">'</script>"#),
    ("innerHTML iframe", r#"<p id=p></p><script>p.innerHTML = '<iframe src="{{tracker}}/t/A.html"></iframe>'</script>"#),
    ("write script", r#"<script>document.write('<script src="{{tracker}}/t/A.js"></' + 'script>')</script>"#),
    ("write img", r#"<script>document.write('<img src="{{tracker}}/t/A.gif">')</script>"#),
    (
        "template script",
        r#"<template id=t><script src="{{tracker}}/t/A.js"></script></template><script>document.body.append(t.content.cloneNode(true))</script>"#,
    ),
    (
        "template img",
        r#"<template id=t><img src="{{tracker}}/t/A.gif"></template><script>document.body.append(t.content.cloneNode(true))</script>"#,
    ),
    ("css", r#"<div style="width:9px;height:9px;background: url({{tracker}}/t/A.gif)"></div>"#),
];

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "block": [{ "host": "tracker-*.localhost", "category": "marketing" }] });
    let mut out = String::new();
    for (name, markup) in WAYS {
        scene.log().clear();
        scene.serve("/", &Html::new().tag(r#"<script src="/portcullis/portcullis-full.js"></script>"#).config(&config).body(markup));
        let page = scene.visit("/");
        page.settle();
        let asked = scene.log().to("tracker").len();
        out.push_str(&format!("{name}: asked {asked} ran {:?} {:?} {:?}\n", page.ran(), page.warnings(), page.errors()));
    }
    panic!("{out}");
}

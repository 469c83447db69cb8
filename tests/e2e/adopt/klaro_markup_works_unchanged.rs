//! Klaro: `data-name` with `type="text/plain"` or `"opt-in"`, `data-src` and `data-href`.

use portcullis_e2e::{Scene, json};

use super::{full, service, shut_then_open};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "adopt": ["klaro"], "services": [service("matomo", "analytics"), service("film", "marketing"), service("fonts", "functional")] });
    let markup = r#"
        <script type="text/plain" data-type="application/javascript" data-name="matomo" data-src="{{tracker}}/t/A.js?delay=500"></script>
        <script type="opt-in" data-type="application/javascript" data-name="matomo">(window.ran ??= []).push("B")</script>
        <script data-type="application/javascript" data-name="film" data-src="{{tracker}}/t/C.js"></script>
        <script type="text/plain" data-type="module" data-name="matomo">(window.ran ??= []).push("D")</script>
        <iframe data-name="film" data-src="{{tracker}}/frame.html" title="Film"></iframe>
        <img data-name="matomo" data-src="{{tracker}}/image.gif" alt="">
        <link data-name="fonts" data-href="{{tracker}}/style.css" rel="stylesheet">
        <p data-name="film">Not an embed</p>"#;
    shut_then_open(scene, &full(&config).body(markup), &["A", "B", "C", "D"], &["A.js", "C.js", "frame.html", "image.gif", "style.css"]);
}

//! The axum handler of docs/refresh.md: it answers with the choice that the page sent it, a browser that has lost the choice takes it,
//! and the gate reads it. What is no choice of ours it does not repeat.

use portcullis_e2e::{Answer, Engine, Html, Scene, json};

mod handler {
    use super::super::documented;

    include!("../../../docs/refresh.rs");

    /// What it sets for a `Cookie` header.
    pub(super) fn set_cookie(sent: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, sent.parse().expect("a header"));
        let (status, answer) = documented(refresh(headers));
        assert_eq!(status, StatusCode::NO_CONTENT);
        answer.get(SET_COOKIE).map(|line| line.to_str().expect("a text").to_owned())
    }
}

pub(crate) fn case(scene: &Scene<'_>) {
    let documentation = include_str!("../../../docs/refresh.md");
    assert!(documentation.contains(&format!("```rust\n{}```", include_str!("../../../docs/refresh.rs"))), "the page shows another handler");
    for other in ["portcullis=", "portcullis=abc", "portcullis=1; x=2", "other=1", "portcullis=a\"b"] {
        assert_eq!(handler::set_cookie(other), None, "{other}");
    }

    scene.serve("/", &Html::new().config(&json!({ "cookie": { "refreshUrl": "/refresh" } })));
    scene.site().answer("/refresh", Answer::status(204));
    let page = scene.visit("/");
    page.press_accept();
    let asked = || scene.log().to_site().into_iter().find(|request| request.path == "/refresh");
    scene.wait_for("the request", |_| asked().is_some());
    let request = asked().expect("it was made");
    let kept = page.state();
    let line = handler::set_cookie(request.header("cookie").unwrap_or_default()).expect("the choice");
    assert!(line.ends_with("; Max-Age=15724800; Path=/; SameSite=Lax; Secure"), "{line}");

    // WebKit takes no `Secure` cookie over plain http, be it localhost
    let line = if scene.engine() == Engine::Webkit { line.replace("; Secure", "") } else { line };
    scene.site().answer("/refresh", Answer::status(204).cookie(&line));
    page.js("document.cookie = 'portcullis=; Max-Age=0; Path=/'");
    page.js_async("fetch('/refresh', { method: 'POST' }).then(() => arguments[0]())");
    let page = scene.visit("/");
    page.see_gate();
    for fact in ["decided", "id", "time", "categories"] {
        assert_eq!(page.state()[fact], kept[fact], "{fact}");
    }
}

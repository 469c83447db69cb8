//! In a sandbox without an origin there is no storage at all: nothing is granted, the visitor is told, no exception reaches the page.

use portcullis_e2e::{Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/inner", &Html::new().body(&gated("analytics", "A.js")));
    scene.serve(
        "/",
        &Html::without_banner().body("<iframe id=box sandbox='allow-scripts' src='/inner' width=900 height=600 title=box></iframe>"),
    );
    let page = scene.visit("/");
    page.in_frame("#box", |inner| {
        inner.press_accept();
        inner.wait_js(
            "the report",
            "return witness.events.some(({ type, detail }) => type === 'error' && detail.code === 'cookie-blocked')",
        );
        inner.see("[data-portcullis-part='notice'] [data-portcullis-slot='problem']");
        assert_eq!(inner.state()["decided"], false);
        assert!(inner.errors().iter().all(|line| line.starts_with("Portcullis: ")), "{:?}", inner.errors());
    });
    scene.assert_silent();
}

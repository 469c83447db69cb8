//! In a frame of another site the choice is kept in a partitioned cookie where the browser has them: it holds on the next view there. Where
//! the browser keeps none, nothing is granted and the visitor is told.

use portcullis_e2e::{Engine, Html, Scene, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    let elsewhere = scene.third_party("other-tracker");
    elsewhere.folder("/portcullis/", &scene.dist());
    let inner = Html::new().body(&gated_inline("analytics", "A")).build();
    let inner = inner.replace("<script src=\"/witness.js\"></script>", "<script>window.witness = { errors: [], events: [] }; document.addEventListener('portcullis:error', ({ detail }) => witness.events.push({ type: 'error', detail }))</script>");
    elsewhere.page("/inner", &inner);
    scene.serve("/", &Html::without_banner().body("<iframe id=box src='{{other-tracker}}/inner' width=900 height=600 title=box></iframe>"));
    let page = scene.visit("/");
    let mut kept = false;
    page.in_frame("#box", |inner| {
        inner.press_accept();
        inner.wait_js(
            "an outcome",
            "return portcullis.state.decided || witness.events.some(({ detail }) => detail.code === 'cookie-blocked')",
        );
        kept = inner.state()["decided"] == true;
        inner.see_ran(if kept { &["A"] } else { &[] });
    });
    // Chromium and Firefox partition; WebKitGTK keeps no cookie of another site that was never visited itself
    assert_eq!(kept, scene.engine() != Engine::Webkit);
    let page = scene.visit("/");
    page.in_frame("#box", |inner| {
        inner.see_gate();
        assert_eq!(inner.state()["decided"], kept);
        inner.see_ran(if kept { &["A"] } else { &[] });
    });
}

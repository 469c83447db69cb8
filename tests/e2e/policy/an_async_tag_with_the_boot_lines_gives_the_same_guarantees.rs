//! The boot lines inlined and the tag `async`: shut before it comes, released after, in order, with the queue kept.

use portcullis_e2e::{Answer, Html, Scene, gated, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    let boot = std::fs::read_to_string(scene.dist().join("portcullis-boot.js")).expect("dist/portcullis-boot.js can be read");
    let script = std::fs::read(scene.dist().join("portcullis.js")).expect("dist/portcullis.js can be read");
    let tag = format!(
        "<script>{boot}</script><script async src='/portcullis/portcullis.js'></script><script>portcullis.push(p => window.told = p.state.decided)</script>"
    );
    scene.serve(
        "/",
        &Html::new().tag(&tag).body(&[gated("analytics", "A.js"), gated_inline("analytics", "B"), gated("marketing", "C.js")].concat()),
    );
    let script = Answer::new("text/javascript", script);
    scene.site().answer("/portcullis/portcullis.js", script.clone().held("script"));
    let page = scene.visit("/");
    page.see("h1");
    page.see_ran(&[]);
    scene.assert_silent();
    scene.stage().release("script");
    page.see_notice();
    page.press_accept();
    page.see_ran(&["A", "B", "C"]);
    assert_eq!(page.js("return window.told"), false);
    scene.site().answer("/portcullis/portcullis.js", script.after_millis(300));
    let page = scene.visit("/");
    page.see_ran(&["A", "B", "C"]);
    assert_eq!(page.js("return window.told"), true);
}

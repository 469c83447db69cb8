//! A page whose style sheet restyles every button, paragraph and section: accept and reject still weigh the same and can be read.

use portcullis_e2e::{Answer, Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let hostile = "button { display: none; color: #eee; background: #fff; font-size: 3px; text-transform: uppercase } p, h2 { color: #ddd; position: absolute }
        section, div { opacity: 0.2; float: left } a { visibility: hidden } button:first-of-type { font-size: 60px }
        * { letter-spacing: 2em; box-sizing: content-box }";
    scene.site().answer("/hostile.css", Answer::new("text/css", hostile));
    scene.serve("/", &Html::new().head("<link rel=stylesheet href='/hostile.css'>"));
    let page = scene.visit("/");
    page.see_notice();
    for action in ["accept-all", "reject-all", "preferences"] {
        page.see(&format!("[data-portcullis-part='notice'] [data-portcullis='{action}']"));
    }
    let size = |action: &str| {
        page.js(&format!(
        "const box = document.querySelector(\"[data-portcullis-part='notice'] [data-portcullis='{action}']\").getBoundingClientRect(); return [Math.round(box.width), Math.round(box.height)]"
    ))
    };
    assert_eq!(size("accept-all"), size("reject-all"));
    page.finish_animations();
    assert_eq!(page.axe("#portcullis"), [""; 0]);
    page.press_accept();
    page.see_no_notice();
}

//! Under `require-trusted-types-for 'script'` and the one policy `portcullis`, notice, dialog, placeholder and release all work.

use portcullis_e2e::{Answer, Html, Scene, gated, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    let body = [
        gated("analytics", "A.js"),
        gated_inline("analytics", "B"),
        "<iframe id=frame data-category=marketing data-src='{{tracker}}/frame.html' title=frame></iframe>
         <object data-category=marketing data-data='{{tracker}}/object.html' type='text/html'></object>
         <div data-portcullis-declaration></div>"
            .into(),
    ];
    let html = scene.site().fill(&Html::new().body(&body.concat()).build());
    let policy = "require-trusted-types-for 'script'; trusted-types portcullis";
    scene.site().answer("/", Answer::html(html).header("content-security-policy", policy));
    let page = scene.visit("/");
    page.see("[data-portcullis-part='placeholder']:has(+ #frame)");
    page.open_preferences();
    page.press_in_preferences("accept-all");
    page.see_ran(&["A", "B"]);
    for file in ["frame.html", "object.html"] {
        scene.wait_for(file, |log| log.to("tracker").iter().any(|request| request.file() == file));
    }
    assert_eq!(page.violations(), [""; 0]);
    assert_eq!(page.errors(), [""; 0]);
}

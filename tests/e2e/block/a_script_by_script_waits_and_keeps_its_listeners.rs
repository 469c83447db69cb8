//! A script element made by script, however its type is set: it waits, runs once it is allowed, and who waits for it hears of it.

use portcullis_e2e::Scene;

use super::{Asked, only_while_accepted, shut};

pub(crate) fn case(scene: &Scene<'_>) {
    let script = "
        const script = document.createElement('script');
        script.async = true;
        script.src = '{{tracker}}/t/A.js';
        script.type = 'text/javascript';
        script.onload = () => (window.loaded ??= []).push(script.isConnected);
        const first = document.getElementsByTagName('script')[0];
        first.parentNode.insertBefore(script, first)";
    only_while_accepted(scene, &Asked::Waits, script, &["A.js"]);

    scene.page().js("portcullis.reset()");
    scene.serve("/", &shut());
    let page = scene.visit("/");
    page.see_notice();
    page.js(&scene.site().fill(script));
    page.js("window.late = document.createElement('script')");
    page.js(&scene.site().fill("late.src = '{{tracker}}/t/B.js'"));
    page.press_accept();
    page.see_ran(&["A"]);
    page.wait_js_is("return window.loaded ?? []", &portcullis_e2e::json!([true]));
    page.js("document.body.append(late)");
    page.see_ran(&["A", "B"]);
    page.js("portcullis.acceptAll()");
    page.settle();
    page.see_ran(&["A", "B"]);
}

//! Tags in the page itself: none runs before it is allowed, each once and in order afterwards, at once on a later view.

use portcullis_e2e::Scene;

use super::shut;

pub(crate) fn case(scene: &Scene<'_>) {
    let body = "
        <script src='{{tracker}}/t/A.js?delay=200'></script>
        <script src='{{other-tracker}}/t/free.js'></script>
        <script type=module src='{{tracker}}/t/M.js'></script>
        <script defer src='{{tracker}}/t/D.js'></script>
        <script src='{{tracker}}/t/B.js'></script>
        <iframe title=frame src='{{tracker}}/frame.html'></iframe>";
    scene.serve("/", &shut().body(body));
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    page.see_ran(&["free"]);
    page.see("[data-portcullis-part='placeholder']:has(+ iframe)");
    page.press_reject();
    page.settle();
    page.see_ran(&["free"]);
    page.js("portcullis.acceptAll()");
    page.see_ran(&["free", "A", "B", "M", "D"]);
    page.settle();

    let page = scene.visit("/");
    page.wait_js_is("return [...(window.ran ?? [])].sort()", &portcullis_e2e::json!(["A", "B", "D", "M", "free"]));
    page.settle();
    page.expect_to_leave();
    page.js("portcullis.withdraw()");
    page.see_next_document();
    page.settle();
    page.see_ran(&["free"]);
}

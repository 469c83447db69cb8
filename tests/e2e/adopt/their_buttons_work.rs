//! What opened the other products' preferences, accepted or refused, does so here.

use portcullis_e2e::{Scene, json};

use super::full;

pub(crate) fn case(scene: &Scene<'_>) {
    let html = full(&json!({ "adopt": ["cookieconsent", "onetrust", "tarteaucitron"], "withdrawal": "stay" })).body(
        r##"<button id="a" data-cc="accept-all">a</button> <button id="b" data-cc="accept-necessary">b</button>
        <button id="c" data-cc="show-preferencesModal">c</button> <button id="ot-sdk-btn" class="ot-sdk-show-settings">d</button>
        <button id="e" class="tarteaucitronOpenPanel">e</button> <a id="f" href="#tarteaucitron">f</a>
        <button id="g" onclick="tarteaucitron.userInterface.openPanel()">g</button>
        <div id="ot-sdk-cookie-policy"></div>"##,
    );
    scene.serve("/", &html);
    let page = scene.visit("/");
    page.see_notice();
    page.click("#a");
    page.wait_js("all granted", "return portcullis.state.categories.marketing");
    page.click("#b");
    page.wait_js("all refused", "return portcullis.state.decided && !portcullis.state.categories.marketing");
    for id in ["#c", "#ot-sdk-btn", "#e", "#f", "#g"] {
        page.click(id);
        page.see_preferences();
        page.press_in_preferences("close");
        page.see_no_preferences();
    }
    page.see("#ot-sdk-cookie-policy table");
}

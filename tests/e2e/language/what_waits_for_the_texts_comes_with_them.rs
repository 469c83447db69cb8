//! While the texts are on their way nothing is shown in another language, and nothing is lost: notice, placeholder, declaration table,
//! preferences that were asked for, and a choice made meanwhile.

use portcullis_e2e::{Answer, Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let texts = std::fs::read(scene.dist().join("locales/de.json")).expect("the texts");
    let site = scene.site();
    site.folder("/slow/", &scene.dist());
    site.answer("/slow/locales/de.json", Answer::new("application/json", texts).after_millis(1500));
    let html = Html::new().language("de").tag("<script src='/slow/portcullis.js'></script>").config(&json!({
        "services": [{ "id": "film", "category": "marketing" }]
    }));
    let body = "<iframe data-service=film data-src='{{tracker}}/frame.html' title=film></iframe><div data-portcullis-declaration></div>";
    scene.serve("/", &html.clone().body(body));
    let page = scene.visit("/");
    page.wait_js("the gate", "return !!window.portcullis?.version");
    page.js("portcullis.showPreferences()");
    assert_eq!(page.js("return document.querySelectorAll('#portcullis, [data-portcullis-part], table').length"), json!(0));
    page.wait_js("the preferences", "return document.querySelector('[data-portcullis-part=preferences]')?.open");
    assert_eq!(page.text("#portcullis-preferences-title"), "Datenschutzeinstellungen");
    page.see_notice();
    page.wait_js("the table", "return document.querySelector('table th')?.textContent === 'Dienst'");
    assert_eq!(page.text("[data-portcullis-part=placeholder] [data-portcullis='accept:film']"), "Immer erlauben");

    // a choice made while they are on their way holds, and no notice comes late
    scene.serve("/early", &html.body("<script>(window.portcullis ??= []).push(p => p.rejectAll())</script>"));
    let page = scene.visit("/early");
    page.wait_js("the control", "return document.querySelector('[data-portcullis-part=reopen]')?.hidden === false");
    assert_eq!(page.js("return document.querySelector('[data-portcullis-part=notice]').hidden"), json!(true));
    assert_eq!(page.js("return portcullis.state.decided"), json!(true));
}

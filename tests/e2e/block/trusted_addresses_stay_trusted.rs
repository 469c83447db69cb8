//! Under Trusted Types an address that the page has trusted is opened as such, and one that it has not is refused then too.

use portcullis_e2e::{Answer, Scene, json};

use super::shut;

pub(crate) fn case(scene: &Scene<'_>) {
    let html = scene.site().fill(&shut().build());
    let policy = "require-trusted-types-for 'script'; trusted-types portcullis own";
    scene.site().answer("/", Answer::html(html).header("content-security-policy", policy));
    let page = scene.visit("/");
    page.see_notice();
    if page.js("return !window.trustedTypes") == true {
        return; // nothing to be shown in this engine
    }
    page.js(&scene.site().fill(
        "const same = text => text;
        const own = trustedTypes.createPolicy('own', { createHTML: same, createScriptURL: same });
        const trusted = document.createElement('script');
        trusted.src = own.createScriptURL('{{tracker}}/t/A.js');
        const plain = document.createElement('script');
        plain.src = '{{tracker}}/t/B.js';
        document.head.append(trusted, plain);
        const box = document.createElement('div');
        document.body.append(box);
        box.innerHTML = own.createHTML('<img src=\"{{tracker}}/inner.gif\">');
        try { box.innerHTML = '<img src=\"{{tracker}}/plain.gif\">' } catch (error) { window.refused = error.constructor.name }",
    ));
    assert_eq!(page.js("return window.refused"), json!("TypeError"));
    page.settle();
    scene.assert_silent();
    page.press_accept();
    page.see_ran(&["A"]);
    scene.wait_for("the image", |log| log.to("tracker").iter().any(|request| request.file() == "inner.gif"));
    page.settle();
    page.see_ran(&["A"]);
    assert_eq!(scene.log().to("tracker").len(), 2);
}

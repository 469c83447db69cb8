//! Opt-out mode with a service that sells: the way to the preferences is called as the law has it (Cal. Civ. Code §1798.135(a)), before and
//! after a choice; behind it the sale is a tick to take away, and what the signal denies is not ticked and said so (11 CCR §7025(c)(6)).

use portcullis_e2e::{Html, Scene, json};

const LINK: &str = "Do Not Sell or Share My Personal Information";

pub(crate) fn case(scene: &Scene<'_>) {
    let config = |mode: &str, sale: bool| json!({ "mode": mode, "services": [{ "id": "ads", "name": "Ads", "category": "marketing", "sale": sale }], "cookie": { "name": format!("{mode}{sale}") } });
    let script = "<script type='text/plain' data-service='ads'>(window.ran ??= []).push('ads')</script>";
    let way = "return document.querySelector('[data-portcullis-part=notice] [data-portcullis=preferences]').textContent";
    for (mode, sale) in [("opt-in", true), ("opt-out", false), ("notice", true)] {
        let path = format!("/{mode}{sale}");
        scene.serve(&path, &Html::new().config(&config(mode, sale)));
        let page = scene.visit(&path);
        page.see_notice();
        assert_eq!(page.js(way), "Preferences", "{mode} {sale}");
    }

    scene.serve("/", &Html::new().config(&config("opt-out", true)).body(script));
    let page = scene.visit("/");
    page.see_ran(&["ads"]);
    assert_eq!(page.js(way), LINK);
    page.press_in_notice("preferences");
    page.see_preferences();
    let ticked = "return document.querySelector('input[name=portcullis-service][value=ads]').checked";
    assert_eq!(page.js(ticked), true, "it runs, and says so");
    page.see_no("[data-portcullis-part='preferences'] [data-portcullis-part='gpc']");
    page.js("document.querySelector('input[name=portcullis-service][value=ads]').click()");
    page.press_in_preferences("save");
    page.see_no_preferences();
    let page = scene.visit("/");
    page.see("[data-portcullis-part='reopen']");
    page.settle();
    page.see_ran(&[]);
    assert_eq!(page.js("return document.querySelector('[data-portcullis-part=reopen]').textContent.trim()"), LINK);
    assert_eq!(page.js("return document.querySelector('[data-portcullis-part=reopen] span').offsetWidth > 100"), true, "in full view");

    let signal =
        "<script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true })</script>";
    let mut signalled = config("opt-out", true);
    signalled["cookie"]["name"] = json!("signalled");
    scene.serve("/signal", &Html::new().before(signal).config(&signalled).body(script));
    let page = scene.visit("/signal");
    page.see_notice();
    page.press_in_notice("preferences");
    page.see_preferences();
    assert_eq!(page.js(ticked), false);
    page.see("[data-portcullis-part='preferences'] [data-portcullis-part='gpc']");
    page.see_ran(&[]);
}

//! Missing, spoilt, hanging: the next wanted language is shown, English at last, the reason is told, and all works.

use portcullis_e2e::{Answer, Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    for (name, answer, why) in [
        ("missing", Answer::status(404), "it answered 404"),
        ("spoilt", Answer::new("application/json", b"<!doctype html>".to_vec()), "JSON"),
        ("hanging", Answer::status(200).after_millis(60_000), "no answer within 10 s"),
    ] {
        let path = format!("/{name}");
        scene.site().folder(&format!("{path}/p/"), &scene.dist());
        scene.site().answer(&format!("{path}/p/locales/de.json"), answer);
        scene.serve(&path, &Html::new().language("de").tag(&format!("<script src='{path}/p/portcullis.js'></script>")));
        let page = scene.visit(&path).patiently();
        page.see_notice();
        assert_eq!(page.text("#portcullis-notice-title"), "Your choice about cookies", "{name}");
        assert_eq!(page.js("return document.getElementById('portcullis').lang"), "en", "{name}");
        let told = page.events_of("error");
        assert_eq!(told.len(), 1, "{name}: {told:?}");
        assert_eq!(told[0]["code"], "locale-unavailable", "{name}");
        let message = told[0]["message"].as_str().unwrap_or_default();
        assert!(message.starts_with("locales/de.json: ") && message.contains(why), "{name}: {message}");
        page.press_reject();
        page.wait_js("the refusal", "return portcullis.state.decided");
        page.js("portcullis.reset()");
    }
}

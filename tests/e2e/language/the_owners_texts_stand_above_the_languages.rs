//! `texts`: above the file of the language, in languages that have none, and a complete set needs no file.

use portcullis_e2e::{Html, Scene, Value, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let show = |path: &str, language: &str, texts: &Value| {
        scene.serve(path, &Html::new().config(&json!({ "texts": texts })).language(language));
        scene.log().clear();
        let page = scene.visit(path);
        page.see_notice();
        let seen = ["#portcullis-notice-title", "[data-portcullis=accept-all]", "[data-portcullis=reject-all]"].map(|part| page.text(part));
        let fetched: Vec<_> = scene.own_files().into_iter().filter(|name| name.starts_with("locales/")).collect();
        (seen, page.js("return document.getElementById('portcullis').lang").as_str().unwrap_or_default().to_owned(), fetched)
    };
    let file = |tag: &str| vec![format!("locales/{tag}.json")];
    let owners = json!({ "en": { "notice.title": "Ours", "action.acceptAll": "Take all" }, "fr": { "notice.title": "À nous" },
        "de-CH": { "notice.title": "Unser Entscheid" }, "cy": { "notice.title": "Ein dewis" } });

    let (seen, tag, fetched) = show("/en", "en", &owners);
    assert_eq!((seen, tag.as_str(), fetched), (["Ours", "Take all", "Reject all"].map(Into::into), "en", vec![]));
    // the owner's English does not stand in for what French has a word for
    let (seen, tag, fetched) = show("/fr", "fr", &owners);
    assert_eq!((seen, tag.as_str(), fetched), (["À nous", "Tout accepter", "Tout refuser"].map(Into::into), "fr", file("fr")));
    let (seen, tag, fetched) = show("/de-CH", "de-ch", &owners);
    assert_eq!(
        (seen, tag.as_str(), fetched),
        (["Unser Entscheid", "Alle akzeptieren", "Alle ablehnen"].map(Into::into), "de-CH", file("de"))
    );
    let (seen, _, _) = show("/de", "de", &owners);
    assert_eq!(seen[0], "Ihre Auswahl zu Cookies");
    // no file for Welsh: the owner's Welsh, over their English
    let (seen, tag, fetched) = show("/cy", "cy", &owners);
    assert_eq!((seen, tag.as_str(), fetched), (["Ein dewis", "Take all", "Reject all"].map(Into::into), "cy", file("cy")));

    let whole = std::fs::read_to_string(scene.dist().join("locales/it.json")).expect("the texts");
    let whole: Value = whole.parse().expect("JSON");
    let (seen, tag, fetched) = show("/it", "it", &json!({ "it": whole }));
    assert_eq!((seen[1].as_str(), tag.as_str(), fetched), ("Accetta tutto", "it", vec![]));
}

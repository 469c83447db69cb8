//! `dialog.language`, else `<html lang>`, else the browser's; fetched alone, once, and not at all where it is English.

use portcullis_e2e::{Html, Scene, json};

/// `dialog.language`, `<html lang>`, the root's `lang` and `dir`, the file that is fetched.
const ROWS: [(&str, &str, &str, &str, Option<&str>); 16] = [
    ("auto", "en", "en", "ltr", None),
    ("auto", "en-GB", "en", "ltr", None),
    ("auto", "de", "de", "ltr", Some("de")),
    ("auto", "de-CH", "de", "ltr", Some("de")),
    ("auto", "ar", "ar", "rtl", Some("ar")),
    ("auto", "he-IL", "he", "rtl", Some("he")),
    ("auto", "iw", "iw", "rtl", Some("iw")),
    ("auto", "PT-br", "pt-BR", "ltr", Some("pt-BR")),
    ("auto", "pt-AO", "pt", "ltr", Some("pt")),
    ("auto", "zh-CN", "zh", "ltr", Some("zh")),
    ("auto", "zh-Hant-HK", "zh-TW", "ltr", Some("zh-TW")),
    ("auto", "nn", "nn", "ltr", Some("nn")),
    ("fr", "de", "fr", "ltr", Some("fr")),
    ("en", "de", "en", "ltr", None),
    // what is no language names no file; the browser of this suite speaks English
    ("auto", "../../evil", "en", "ltr", None),
    ("auto", "", "en", "ltr", None),
];

pub(crate) fn case(scene: &Scene<'_>) {
    for (at, (configured, page_language, tag, dir, file)) in ROWS.into_iter().enumerate() {
        let row = format!("{configured}, {page_language:?}");
        let path = format!("/{at}");
        let config = json!({ "dialog": { "language": configured } });
        scene.serve(&path, &Html::new().config(&config).language(page_language));
        scene.log().clear();
        let page = scene.visit(&path);
        page.see_notice();
        assert_eq!(page.js("const { lang, dir } = document.getElementById('portcullis'); return [lang, dir]"), json!([tag, dir]), "{row}");
        let texts = std::fs::read_to_string(scene.dist().join(format!("locales/{}.json", file.unwrap_or("en")))).expect("the texts");
        let title = page.text("#portcullis-notice-title");
        assert!(texts.contains(&format!("\"notice.title\":\"{title}\"")), "{row}: {title}");
        page.open_preferences();
        let title = page.text("#portcullis-preferences-title");
        assert!(texts.contains(&format!("\"preferences.title\":\"{title}\"")), "{row}: {title}");
        let fetched: Vec<_> = scene.own_files().into_iter().filter(|name| name.starts_with("locales/")).collect();
        assert_eq!(fetched, file.map(|file| format!("locales/{file}.json")).into_iter().collect::<Vec<_>>(), "{row}");
        assert_eq!(page.errors(), [""; 0], "{row}");
    }
}

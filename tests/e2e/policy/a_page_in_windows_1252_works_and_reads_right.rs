//! The script's bytes mean the same in a page of another charset: the gate works, its texts and the owner's read right.

use portcullis_e2e::{Answer, Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let html = Html::new().config(&portcullis_e2e::json!({ "texts": { "en": { "notice.title": "Caf\u{e9} \u{a9} na\u{ef}ve" } } }));
    let html = html.body("<p id=own>d\u{e9}j\u{e0} vu</p><script type='text/plain' data-category='analytics'>(window.ran ??= []).push('\u{e9}')</script>").build();
    let html = html.replace("charset=\"utf-8\"", "charset=\"windows-1252\"");
    // Below U+0100 and outside U+0080 to U+009F, windows-1252 is a byte a character.
    let bytes: Vec<u8> = html.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect();
    scene.site().answer("/", Answer::new("text/html; charset=windows-1252", bytes));
    // Served without a charset, a script is read in the page's.
    let script = std::fs::read(scene.dist().join("portcullis.js")).expect("dist/portcullis.js can be read");
    scene.site().answer("/portcullis/portcullis.js", Answer::new("text/javascript", script));
    let page = scene.visit("/");
    page.see_notice();
    assert_eq!(page.js("return document.characterSet"), "windows-1252");
    assert_eq!(page.text("#own"), "d\u{e9}j\u{e0} vu");
    assert!(
        page.text("[data-portcullis-part='notice']").contains("Caf\u{e9} \u{a9} na\u{ef}ve"),
        "{}",
        page.text("[data-portcullis-part='notice']")
    );
    page.press_accept();
    page.see_ran(&["\u{e9}"]);
    assert_eq!(page.errors(), [""; 0]);
}

//! Who has chosen can take the record away with them, and take the choice back altogether (GDPR Art. 15, Art. 7(3)).

use portcullis_e2e::{Html, Scene, Value, json};

/// Notes what is downloaded, and lets nothing be saved to this machine's disk.
const DOWNLOADS: &str = "window.downloads = [];
    HTMLAnchorElement.prototype.click = function () {
        const { download } = this;
        fetch(this.href).then(answer => answer.text()).then(text => downloads.push({ download, text }));
    }";

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().config(&json!({ "policy": { "url": "/privacy", "version": "2026-11-01" } })));
    let page = scene.visit("/");
    page.open_preferences();
    assert_eq!(page.js("return document.querySelectorAll('dialog .portcullis-record').length"), json!(0), "there is no record yet");
    page.press_in_preferences("reject-all");
    page.wait_js("the refusal", "return portcullis.state.decided");

    page.reopen_preferences();
    let id = page.state()["id"].as_str().expect("an id").to_owned();
    let standing = page.text(".portcullis-standing");
    assert!(standing.contains(&id) && standing.contains("Policy version 2026-11-01"), "{standing}");
    page.js(&format!("navigator.clipboard.writeText = async text => {{ window.copied = text }}; {DOWNLOADS}"));
    page.press_in_preferences("copy-record");
    page.wait_js(
        "the message",
        "return document.querySelector('[data-portcullis-slot=copied]').textContent === 'The record has been copied.'",
    );
    let copied: Value = page.js("return copied").as_str().expect("a text").parse().expect("JSON");
    assert_eq!(copied, page.js("return portcullis.receipt()"));
    assert_eq!(copied["denied"], json!(["functional", "analytics", "marketing"]));

    page.press_in_preferences("download-record");
    page.wait_js("the download", "return downloads.length === 1");
    assert_eq!(page.js("return downloads[0].download"), json!(format!("consent-{id}.json")));
    assert_eq!(page.js("return JSON.parse(downloads[0].text)"), copied);

    // where nothing may be copied, it is downloaded
    page.js("navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))");
    page.press_in_preferences("copy-record");
    page.wait_js("the download", "return downloads.length === 2");

    page.press_in_preferences("reset");
    page.see_notice();
    assert_eq!((page.state()["decided"].clone(), page.cookie_names()), (json!(false), vec![]));
    page.wait_js("the dialog to go", "return !document.querySelector('dialog')");
    page.wait_js("the focus", "return document.activeElement !== document.body");
    assert_eq!(page.errors(), [""; 0]);
}

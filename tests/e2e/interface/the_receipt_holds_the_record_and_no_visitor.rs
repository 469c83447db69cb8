//! The record has what the contract lists, and neither address nor user agent.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "policy": { "url": "/privacy", "version": "3" }, "controller": { "name": "DigiDNA" }, "withdrawal": "stay" });
    scene.serve("/", &Html::new().config(&config));
    let page = scene.visit("/");
    page.press_accept();
    page.see_no_notice();
    let receipt = page.js("return portcullis.receipt()");
    assert_eq!(receipt["event"], "given");
    assert_eq!(receipt["source"], "notice");
    assert_eq!(receipt["policyVersion"], "3");
    assert_eq!(receipt["controller"], "DigiDNA");
    assert_eq!(receipt["mode"], "opt-in");
    assert_eq!(receipt["language"], "en");
    assert_eq!(receipt["granted"], json!(["functional", "analytics", "marketing"]));
    assert_eq!(receipt["denied"], json!([]));
    assert_eq!(receipt["id"], page.state()["id"]);
    let types = std::fs::read_to_string(scene.dist().join("portcullis.d.ts")).expect("dist/portcullis.d.ts can be read");
    let (_, fields) = types.split_once("export interface PortcullisReceipt {").expect("the types know the record");
    let (fields, _) = fields.split_once("\n}").expect("the record ends");
    let declared = fields.lines().filter_map(|line| line.trim().strip_prefix("readonly ")?.split_once(':')).map(|(name, _)| name);
    assert_eq!(page.js("return Object.keys(portcullis.receipt())"), json!(declared.collect::<Vec<_>>()), "the types say what is there");
    let text = receipt.to_string();
    assert!(!text.contains("127.0.0.1") && !text.contains("Mozilla"), "{text}");
    let first = receipt["id"].clone();
    page.js("portcullis.withdraw()");
    let receipt = page.js("return portcullis.receipt()");
    assert_eq!((&receipt["event"], &receipt["previousId"]), (&json!("withdrawn"), &first));
    let page = scene.visit("/");
    page.see_gate();
    assert_eq!(page.js("return portcullis.receipt().denied"), json!(["functional", "analytics", "marketing"]));
}

//! The axum handler of docs/receipts.md keeps what a browser has sent, a line each, and nothing else; the page's example is such a record.

use std::fs;

use portcullis_e2e::{Answer, Scene, Value, json};

use super::{AT, record, sent};

mod handler {
    use crate::storage::documented;

    include!("../../../docs/receipts.rs");

    /// What it answers to this body.
    pub(super) fn answer(file: &std::path::Path, body: &[u8]) -> u16 {
        documented(receipt(State(file.to_owned()), Bytes::copy_from_slice(body))).as_u16()
    }
}

pub(crate) fn case(scene: &Scene<'_>) {
    let documentation = include_str!("../../../docs/receipts.md");
    assert!(
        documentation.contains(&format!("```rust\n{}```", include_str!("../../../docs/receipts.rs"))),
        "the page shows another handler"
    );
    let file = std::env::temp_dir().join(format!("portcullis-receipts-{}-{:?}", std::process::id(), scene.engine()));
    let _ = fs::remove_file(&file);
    for other in [
        "",
        "{}",
        "[]",
        r#"{"schemaVersion":1}"#,
        r#"{"schemaVersion":1,"id":"x"}"#,
        r#"{"schemaVersion":2,"id":"00000000000000000000000000000000"}"#,
    ] {
        assert_eq!(handler::answer(&file, other.as_bytes()), 400, "{other}");
    }
    assert!(!file.exists(), "nothing of that is kept");

    let config = json!({ "policy": { "url": "/privacy", "version": "3" }, "controller": { "name": "Example" }, "receipts": { "url": AT } });
    scene.serve("/", &crate::block::bare().config(&config));
    scene.site().answer(AT, Answer::status(204));
    let page = scene.visit("/");
    page.press_accept();
    scene.wait_for("the record", |_| !sent(scene).is_empty());
    let request = sent(scene).remove(0);
    for _ in 0..2 {
        assert_eq!(handler::answer(&file, &request.body), 204);
    }
    let kept = fs::read_to_string(&file).expect("the file");
    let kept: Vec<Value> = kept.lines().map(|line| serde_json::from_str(line).expect("a record in a line")).collect();
    assert_eq!(kept, [record(&request), record(&request)]);
    fs::remove_file(&file).expect("it can be removed");
    assert_eq!(handler::answer(&scene.repository().join("nowhere/at-all"), &request.body), 503, "the page will ask again");

    let (_, shown) = documentation.split_once("```json\n{\n").expect("an example");
    let (shown, _) = shown.split_once("```").expect("its end");
    let shown: Value = serde_json::from_str(&format!("{{{shown}")).expect("JSON");
    let keys = |record: &Value| record.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&shown), keys(&record(&request)));
}

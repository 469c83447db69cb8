//! A sample of `crates/core/tests/vectors/regimes.json`, every ninth of its 144 rows: what runs, and whether the visitor is asked, by region,
//! signal and choice.

use portcullis_e2e::{Html, Scene, Value, json};

const TABLE: &str = include_str!("../../../crates/core/tests/vectors/regimes.json");

pub(crate) fn case(scene: &Scene<'_>) {
    let table: Value = TABLE.parse().expect("the table is JSON");
    let script = |id: &str| format!("<script type='text/plain' data-service='{id}'>(window.ran ??= []).push('{id}')</script>");
    let body = ["counter", "film", "ads"].map(script).concat();
    let signalled =
        "<script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true })</script>";
    let rows = table["rows"].as_array().expect("rows");
    for (at, row) in rows.iter().enumerate().step_by(9) {
        let mut config = table["config"].clone();
        config["cookie"] = json!({ "name": format!("row{at}") });
        config["withdrawal"] = json!("stay");
        if !row["region"].is_null() {
            config["region"] = row["region"].clone();
        }
        if row["signal"] == "gpc ignored" {
            config["gpc"] = json!("ignore");
        }
        let html = Html::new().config(&config);
        let path = format!("/{at}");
        let before = |now: bool| if now { signalled } else { "" };
        // the choice is made on a page of its own
        scene.serve(&path, &html.clone().before(before(row["signal"] == "gpc" || row["signal"] == "gpc ignored")));
        let page = scene.visit(&path);
        page.see_gate();
        match row["choice"].as_str() {
            Some("accepted") => page.js("portcullis.acceptAll()"),
            Some("refused") => page.js("portcullis.rejectAll()"),
            _ => Value::Null,
        };
        scene.serve(&path, &html.before(before(row["signal"] != "none")).body(&body));
        let page = scene.visit(&path);
        page.see_gate();
        page.settle();
        assert_eq!(page.js("return window.ran ?? []"), row["runs"], "{row}");
        assert_eq!(
            page.js("return [portcullis.state.mode, portcullis.state.pending.length > 0]"),
            json!([row["mode"], row["asks"]]),
            "{row}"
        );
    }
}

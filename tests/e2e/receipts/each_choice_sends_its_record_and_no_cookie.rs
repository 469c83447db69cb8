//! One record for each choice that is kept, the last one of a page that reloads included; none before, and none on later views. It is what
//! `receipt()` gives, and neither a cookie nor another header names the visitor.

use portcullis_e2e::{Answer, Scene, gated, json};

use super::{AT, page, record, sent};

/// Notes how each record is asked to be sent.
const NOTED: &str =
    "<script>const ask = fetch; fetch = (at, how) => { if (how?.body) window.keepalive = how.keepalive; return ask(at, how); }</script>";

pub(crate) fn case(scene: &Scene<'_>) {
    let html = page(AT).before(NOTED).body(&gated("analytics", "A.js"));
    scene.serve("/", &html);
    scene.site().answer(AT, Answer::status(204));
    let page = scene.visit("/");
    page.see_notice();
    page.js("document.cookie = 'session=1; Path=/'");
    page.settle();
    assert!(sent(scene).is_empty(), "nothing before a choice");

    page.press_accept();
    scene.wait_for("the first record", |_| sent(scene).len() == 1);
    page.see_ran(&["A"]);
    let given = page.js("return portcullis.receipt()");
    assert_eq!(page.js("return keepalive"), json!(true), "it outlives its page");

    page.expect_to_leave();
    page.js("portcullis.withdraw()");
    page.see_next_document();
    scene.wait_for("the last record", |_| sent(scene).len() == 2);
    page.settle();
    let sent = sent(scene);
    let [first, last] = &sent[..] else { panic!("{sent:?}") };
    assert_eq!(record(first), given);
    let withdrawn = record(last);
    assert_eq!((&withdrawn["event"], &withdrawn["granted"]), (&json!("withdrawn"), &json!([])));
    assert_eq!(withdrawn["id"], page.state()["id"]);
    for request in &sent {
        assert_eq!((request.method.as_str(), request.header("content-type")), ("POST", Some("application/json")));
        assert_eq!(request.header("cookie"), None);
    }
    assert_eq!(page.errors(), [""; 0]);

    page.reload();
    page.see_gate();
    page.settle();
    assert_eq!(super::sent(scene).len(), 2, "a later view sends nothing");
}

//! An answer of 5xx is not final: the same record comes again a little later, and nobody is told of it.

use portcullis_e2e::{Answer, Scene};

use super::{AT, page, sent};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &page(AT));
    scene.site().answer(AT, Answer::status(503));
    let page = scene.visit("/");
    page.press_accept();
    scene.wait_for("the first try", |_| sent(scene).len() == 1);
    scene.site().answer(AT, Answer::status(204));
    scene.wait_for("the second", |_| sent(scene).len() == 2);
    let sent = sent(scene);
    assert_eq!(sent[0].body, sent[1].body);
    assert!(sent[1].at - sent[0].at > std::time::Duration::from_secs(4), "it was given time");
    assert_eq!(page.errors(), [""; 0]);
}

//! An endpoint that refuses, or is of another origin, is told once and not asked again; the choice holds. A choice that the browser does
//! not keep has no record.

use portcullis_e2e::{Answer, Scene, json};

use super::{AT, TOLD, page, sent};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &page(AT));
    scene.site().answer(AT, Answer::status(404));
    let refused = scene.visit("/");
    refused.press_accept();
    refused.wait_js("the report", TOLD);
    assert_eq!(refused.state()["categories"]["analytics"], true, "the choice holds");
    assert_eq!(refused.js("return portcullis.receipt().event"), json!("given"), "and the page can have its record");

    scene.serve("/", &page(&scene.site().fill("{{tracker}}/consent-receipts")));
    let elsewhere = scene.visit("/");
    elsewhere.see_gate();
    elsewhere.js("portcullis.rejectAll()");
    elsewhere.wait_js("the report", TOLD);
    scene.assert_silent();
    assert_eq!(elsewhere.state()["categories"]["analytics"], false);

    scene.log().clear();
    scene.serve("/", &page(AT).before(crate::storage::INERT));
    let unkept = scene.visit("/");
    unkept.press_accept();
    unkept.see("[data-portcullis-part='notice'] [data-portcullis-slot='problem']");
    unkept.settle();
    assert!(sent(scene).is_empty(), "nothing was chosen");
}

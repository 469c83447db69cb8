//! A misspelt category stays shut whatever is accepted, and the console says which one and what was meant.

use portcullis_e2e::{Html, Scene, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().body(&[gated_inline("analitics", "A"), gated_inline("analytics", "B")].concat()));
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["B"]);
    page.settle();
    page.see_ran(&["B"]);
    let notes = [page.errors(), page.warnings()].concat().join("\n");
    assert!(notes.contains("analitics") && notes.contains("analytics"), "{notes}");
}

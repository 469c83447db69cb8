//! A script that was given up for hanging and answers late runs itself, and makes nothing run twice.

use portcullis_e2e::{Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    let scripts = [gated("analytics", "late.js?hold=door"), gated("analytics", "A.js"), gated("analytics", "B.js")];
    scene.serve("/", &Html::new().body(&scripts.concat()));
    let page = scene.visit("/");
    page.press_accept();
    page.patiently().see_ran(&["A", "B"]);
    scene.stage().release("door");
    page.settle();
    let ran = page.ran();
    let count = |name: &str| ran.iter().filter(|other| *other == name).count();
    assert_eq!((count("A"), count("B")), (1, 1), "{ran:?}");
    assert!(count("late") <= 1, "{ran:?}");
}

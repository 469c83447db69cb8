//! Functions pushed before the script has run are called with the interface once it has, later ones at once; a throwing one harms nobody.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let early = "<script>(window.portcullis ??= []).push(p => (window.calls ??= []).push(['first', typeof p.acceptAll]));
        portcullis.push(() => { throw new Error('on purpose') });
        portcullis.push(p => calls.push(['third', p.state.decided]))</script>";
    let late = "<script>(window.portcullis ??= []).push(p => calls.push(['late', p.state.decided]))</script>";
    scene.serve("/", &Html::new().before(early).body(late));
    let page = scene.visit("/");
    page.see_gate();
    page.js("portcullis.push(p => calls.push(['now', p === portcullis]))");
    assert_eq!(page.js("return calls"), json!([["first", "function"], ["third", false], ["late", false], ["now", true]]));
}

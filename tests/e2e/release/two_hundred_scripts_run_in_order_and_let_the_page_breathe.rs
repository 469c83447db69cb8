//! A long release runs every script, in order, in tasks that yield: timers of the page get their turn in between.

use portcullis_e2e::{Html, Scene, gated_inline, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let slow = |n: usize| {
        gated_inline("analytics", &n.to_string())
            .replace("(window", "for (const end = performance.now() + 2; performance.now() < end;); (window")
    };
    let scripts: String = (0..200).map(slow).collect();
    scene.serve("/", &Html::new().body(&scripts));
    let page = scene.visit("/");
    page.see_notice();
    page.js("window.turns = 0; const turn = () => { window.turns++; if ((window.ran ?? []).length < 200) setTimeout(turn) }; turn()");
    page.press_accept();
    let all: Vec<String> = (0..200).map(|n| n.to_string()).collect();
    page.wait_js_is("return window.ran ?? []", &json!(all));
    let turns = page.js("return window.turns").as_u64().unwrap_or_default();
    assert!(turns >= 5, "the page's timers had {turns} turns during 400 ms of scripts");
}

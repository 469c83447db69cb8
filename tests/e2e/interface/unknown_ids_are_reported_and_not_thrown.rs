//! A call with an id nobody declared changes nothing, throws nothing, and is reported with what was meant.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    let page = scene.visit("/");
    page.see_gate();
    let outcome = page.js("try { portcullis.accept(['analitics']); return [portcullis.allows('nobody'), portcullis.state.categories.analytics] } catch (error) { return String(error) }");
    assert_eq!(outcome, json!([false, false]));
    page.wait_js(
        "what was meant",
        "return witness.events.some(({ type, detail }) => type === 'error' && detail.code === 'unknown-id' && detail.message.includes('did you mean \"analytics\"'))",
    );
}

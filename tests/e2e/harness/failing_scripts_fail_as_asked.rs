//! The tracker fails as it is told: 404, broken off half-way, a type no browser runs, an exception, held, for ever.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::without_banner());
    let page = scene.visit("/");
    let origin = scene.third_party("tracker").origin().to_owned();
    page.js(&format!(
        "window.outcomes = {{}};
        for (const [name, query] of Object.entries({{ gone: 'status=404', cut: 'cut', plain: 'type=text/html', thrown: 'throw', held: 'hold=door', never: 'hang' }})) {{
            const script = document.createElement('script');
            script.src = `{origin}/t/${{name}}.js?${{query}}`;
            script.onload = () => outcomes[name] = 'load';
            script.onerror = () => outcomes[name] = 'error';
            document.head.append(script);
        }}"
    ));
    page.wait_js_is("return outcomes.gone", &"error".into());
    page.wait_js_is("return outcomes.cut", &"error".into());
    page.wait_js_is("return outcomes.thrown", &"load".into());
    assert_eq!(page.js("return outcomes.held ?? null"), json!(null));
    scene.stage().release("door");
    page.wait_js_is("return outcomes.held", &"load".into());
    assert_eq!(page.js("return outcomes.never ?? null"), json!(null));
    let ran = page.ran();
    assert!(!ran.contains(&"gone".into()) && !ran.contains(&"cut".into()) && !ran.contains(&"never".into()), "{ran:?}");
}

//! A storm of ten thousand insertions, a hundred of them marked: none of these is missed before or after consent, none runs twice.

use portcullis_e2e::{Html, Scene};

const STORM: &str = "
    const list = document.querySelector('main');
    for (let number = 0; number < 10000; number++) {
        const item = document.createElement('div');
        item.append(document.createElement('span'), String(number));
        if (number % 100 === 0) {
            const script = document.createElement('script');
            script.type = 'text/plain';
            script.dataset.category = 'analytics';
            script.text = '(window.storm ??= []).push(' + number + ')';
            item.append(script);
        }
        list.append(item);
    }";

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    let page = scene.visit("/");
    page.see_notice();
    page.js(STORM);
    page.settle();
    assert_eq!(page.js("return window.storm ?? null"), portcullis_e2e::Value::Null);
    page.press_accept();
    page.wait_js("the first hundred", "return storm.length === 100");
    page.js(STORM);
    page.wait_js("the second hundred", "return storm.length === 200");
    page.settle();
    assert_eq!(
        page.js("return storm.length === 200 && storm.every((number, at) => number === at % 100 * 100)"),
        true,
        "in order, each once"
    );
    assert_eq!(page.errors(), [""; 0]);
}

//! Fetched and compiled ahead, the dialog's module has no instance before somebody opens it, and one however often.

use portcullis_e2e::{Html, Scene, json};

/// Counts the instances of Wasm modules that a page makes, below our tag: the gate's has been made by then.
const COUNT: &str = "<script>
    window.instances = 0;
    for (const name of ['instantiate', 'instantiateStreaming']) WebAssembly[name] = new Proxy(WebAssembly[name], { apply: (...call) => (instances++, Reflect.apply(...call)) });
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct: (...call) => (instances++, Reflect.construct(...call)) });
    </script>";

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().head(COUNT));
    let page = scene.visit("/");
    page.see_notice();
    scene.wait_for("the dialog to be fetched while idle", |log| {
        log.to_site().iter().any(|request| request.file() == "portcullis-dialog.wasm")
    });
    page.settle();
    assert_eq!(page.js("return instances"), json!(0), "before");
    page.open_preferences();
    assert_eq!(page.js("return instances"), json!(1), "opened");
    page.press_in_preferences("reject-all");
    page.see_no_preferences();
    page.reopen_preferences();
    assert_eq!(page.js("return instances"), json!(1), "still that one");
}

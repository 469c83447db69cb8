//! A page reads its cookies again when its own choice was written elsewhere: not for what others write, not for what it has written itself, and
//! not because it was loaded. Each look asks the browser's other processes.

use portcullis_e2e::{Html, Scene, json};

/// Counts how often the cookies are read.
const COUNTING: &str = "<script>
  window.jar = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  window.reads = 0;
  Object.defineProperty(document, 'cookie', { get: () => (window.reads++, jar.get.call(document)), set: (text) => jar.set.call(document, text) });
</script>";

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new().config(&json!({ "withdrawal": "stay" })).before(COUNTING));
    let page = scene.visit("/");
    page.see_notice();
    let reads = |what: &str| {
        page.js_async(&format!("const done = arguments[0]; {what}; window.reads = 0; setTimeout(() => done(window.reads), 400)"))
    };
    assert_eq!(reads("portcullis.acceptAll()"), 0, "its own choice");
    assert_eq!(reads("for (const name of ['_ga', 'portcullis2']) jar.set.call(document, `${name}=1; Path=/`)"), 0, "others' cookies");
    let elsewhere = "jar.set.call(document, 'portcullis=; Max-Age=0; Path=/')";
    if page.js("return 'cookieStore' in window") == true {
        assert_ne!(reads(elsewhere), 0, "the choice, removed elsewhere");
        assert_eq!(page.state()["decided"], false);
    }
    page.js("portcullis.acceptAll()");
    page.reload();
    page.see_gate();
    page.settle();
    assert_eq!(page.js("return window.reads"), 1, "a page that is loaded");
    // a page that has not written anything
    if page.js("return 'cookieStore' in window") == true {
        assert_ne!(reads(elsewhere), 0, "the choice, removed elsewhere");
        assert_eq!(page.state()["decided"], false);
    }
}

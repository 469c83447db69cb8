//! A browser may read an earlier choice back for a moment: WebKit tells its pages of each cookie once it is stored, and a page that has chosen
//! twice meanwhile sees the first choice again. It is none: the later one holds, and nothing runs by it.

use portcullis_e2e::{Html, Scene, gated, json};

/// A cookie jar that can be made to show what it held earlier.
const ECHOING: &str = "<script>
  const jar = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  window.echo = null;
  Object.defineProperty(document, 'cookie', { get: () => window.echo ?? jar.get.call(document), set: (text) => jar.set.call(document, text) });
  window.look = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
</script>";

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "withdrawal": "stay" });
    scene.serve("/", &Html::new().config(&config).before(ECHOING).body(&gated("marketing", "M.js")));
    let page = scene.visit("/");
    page.see_notice();
    page.js("portcullis.acceptAll(); window.first = document.cookie;
         portcullis.set({ marketing: false }); window.second = document.cookie;
         portcullis.acceptAll(); window.third = document.cookie;
         portcullis.rejectAll()");
    page.settle();
    let choices = page.js("return [portcullis.state.id, witness.events.length]");
    for echo in ["first", "second", "third"] {
        page.js(&format!("window.echo = {echo}; look(); window.echo = null; look()"));
    }
    page.settle();
    assert_eq!(page.js("return [portcullis.state.id, witness.events.length]"), choices);
    assert_eq!(page.state()["categories"]["marketing"], false);

    // the browser's own echoes
    let stored = page.js_async(
        "const done = arguments[0];
        let left = 200;
        const choose = () => {
            portcullis.set({ marketing: left % 2 > 0 });
            if (left--) setTimeout(choose, left % 4);
            else setTimeout(() => done(witness.events.filter(({ type, detail }) => type === 'change' && detail.source === 'stored').length), 300);
        };
        choose();",
    );
    assert_eq!(stored, 0, "no choice was made elsewhere");
    assert_eq!(page.state()["categories"]["marketing"], false);
}

//! The tag in the head, `async`, `defer`, at the end of the body, and inserted by a script as tag managers do: silent undecided, all
//! marked elements run in order once accepted and on the next view. What a late tag loses is said once on the console.

use portcullis_e2e::{Html, Scene, gated, gated_inline, json};

const TAG: &str = "<script src='/portcullis/portcullis.js'></script>";

pub(crate) fn case(scene: &Scene<'_>) {
    let marked = [gated("analytics", "A.js"), gated_inline("analytics", "B"), gated("analytics", "C.js")].concat();
    let note = "<script>window.infos = []; const info = console.info; console.info = (...words) => { infos.push(words.join(' ')); info(...words) }</script>";
    let inserted =
        "<script>document.head.append(Object.assign(document.createElement('script'), { src: '/portcullis/portcullis.js' }))</script>";
    for (path, tag, end, late) in [
        ("/head", TAG, "", 0),
        ("/async", "<script async src='/portcullis/portcullis.js'></script>", "", 1),
        ("/defer", "<script defer src='/portcullis/portcullis.js'></script>", "", 1),
        ("/end", "", TAG, 1),
        ("/inserted", inserted, "", 1),
    ] {
        let config = json!({ "cookie": { "path": path } });
        scene.serve(path, &Html::new().config(&config).before(note).tag(tag).body(&[marked.as_str(), end].concat()));
        scene.log().clear();
        let page = scene.visit(path);
        page.see_notice();
        page.settle();
        scene.assert_silent();
        assert_eq!(page.js("return infos.filter(line => line.includes('comes late')).length"), late, "{path}");
        page.press_accept();
        page.see_ran(&["A", "B", "C"]);
        let page = scene.visit(path);
        page.see_ran(&["A", "B", "C"]);
        assert_eq!(page.errors(), [""; 0], "{path}");
    }
}

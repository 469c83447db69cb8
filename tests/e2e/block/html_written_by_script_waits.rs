//! HTML written by script: the browser fetches an image in it before an observer hears of it, so it is changed before.

use portcullis_e2e::Scene;

use super::{Asked, only_while_accepted, shut};

pub(crate) fn case(scene: &Scene<'_>) {
    let script = "
        const box = document.createElement('div');
        document.body.append(box);
        box.innerHTML = '<p title=\"a > b\"></p><img alt=\"src=x\" src=\"{{tracker}}/inner.gif\"><p></p>';
        box.insertAdjacentHTML('beforeend', '<iframe src={{tracker}}/adjacent.html></iframe>');
        box.querySelector('p').outerHTML = `<IMG SRC='{{tracker}}/outer.gif'/>`;
        const range = document.createRange();
        range.selectNode(box);
        box.append(range.createContextualFragment('<script src=\"{{tracker}}/t/fragment.js\"></' + 'script>'));
        box.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot><img src=\"{{tracker}}/shadow.gif\">'";
    // within a shadow root only what is made by script comes back: the gate does not look there
    let files = ["inner.gif", "adjacent.html", "outer.gif", "fragment.js"];
    only_while_accepted(scene, &Asked::Waits, script, &files);

    scene.page().js("portcullis.reset()");
    let written = "<script>
        document.write('<img id=written alt=\"\" src=\"{{tracker}}/written.gif\"><script src=\"{{tracker}}/t/W.js\"></' + 'script>');
        document.write(`<p id=whole>1 < 2 {{tracker}}</p>`);
    </script>";
    scene.log().clear();
    scene.serve("/", &shut().body(written));
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    scene.assert_silent();
    assert!(page.text("#whole").starts_with("1 < 2 http"));
    page.press_accept();
    page.see_ran(&["W"]);
    scene.wait_for("the image", |log| log.to("tracker").iter().any(|request| request.file() == "written.gif"));
}

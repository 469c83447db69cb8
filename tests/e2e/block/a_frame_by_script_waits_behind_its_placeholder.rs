//! A frame made by script waits with a placeholder before it; «Load once» opens that one alone, «Always allow» all.

use portcullis_e2e::Scene;

use super::{Asked, only_while_accepted, shut};

pub(crate) fn case(scene: &Scene<'_>) {
    let script = "
        const frame = document.createElement('iframe');
        frame.src = '{{tracker}}/frame.html';
        document.querySelector('main').append(frame)";
    only_while_accepted(scene, &Asked::Waits, script, &["frame.html"]);

    scene.page().js("portcullis.reset()");
    scene.serve("/", &shut());
    let page = scene.visit("/");
    page.see_notice();
    page.js(&scene.site().fill(script));
    page.js(&scene.site().fill(script));
    page.see("[data-portcullis-part='placeholder']:has(+ iframe)");
    scene.log().clear();
    page.click("[data-portcullis='load-once']");
    scene.wait_for("the one frame", |log| log.to("tracker").len() == 1);
    page.settle();
    assert_eq!(scene.log().to("tracker").len(), 1);
    page.js("document.querySelectorAll('iframe')[0].src += '?again'");
    page.settle();
    assert_eq!(scene.log().to("tracker").len(), 1, "«once» is once");
    page.click("[data-portcullis-part='placeholder']:has(+ iframe:last-of-type) [data-portcullis='accept:marketing']");
    scene.wait_for("both frames", |log| log.to("tracker").len() == 3);
    page.settle();
    assert_eq!(scene.log().to("tracker").len(), 3);
}

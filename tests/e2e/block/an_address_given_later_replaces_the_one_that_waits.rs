//! An element that waits and is given another address forgets the first; what it is given elsewhere is loaded at once.

use portcullis_e2e::{Scene, json};

use super::shut;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &shut());
    let page = scene.visit("/");
    page.see_notice();
    page.js(&scene.site().fill(
        "window.image = new Image();
        image.src = '{{tracker}}/first.gif';
        image.src = '{{tracker}}/second.gif';
        window.frame = document.createElement('iframe');
        frame.src = '{{tracker}}/frame.html';
        document.querySelector('main').append(frame);
        const gone = new Image();
        gone.src = '{{tracker}}/gone.gif';
        gone.removeAttribute('src')",
    ));
    page.see("[data-portcullis-part='placeholder']:has(+ iframe)");
    page.js(&scene.site().fill("frame.src = '{{other-tracker}}/frame.html'"));
    page.see_no("[data-portcullis-part='placeholder']");
    scene.wait_for("the other host", |log| log.to("other-tracker").len() == 1);
    assert_eq!(page.js("return frame.getAttributeNames()"), json!(["src"]));
    assert_eq!(scene.log().to("tracker").len(), 0);
    page.press_accept();
    scene.wait_for("the second image", |log| log.to("tracker").len() == 1);
    page.settle();
    assert_eq!(scene.log().to("tracker")[0].file(), "second.gif");
    assert_eq!(scene.log().to("other-tracker").len(), 1);
}

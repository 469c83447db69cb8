//! A copy of an element that waits has its marks, and is opened like it.

use portcullis_e2e::Scene;

use super::shut;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &shut());
    let page = scene.visit("/");
    page.see_notice();
    page.js(&scene.site().fill(
        "const image = document.createElement('img');
        image.src = '{{tracker}}/image.gif';
        document.body.append(image, image.cloneNode())",
    ));
    page.settle();
    scene.assert_silent();
    page.press_accept();
    page.wait_js(
        "both images",
        "return [...document.querySelectorAll('img')].every(image => image.src.endsWith('/image.gif') && image.complete)",
    );
    scene.wait_for("the image", |log| !log.to("tracker").is_empty());
}

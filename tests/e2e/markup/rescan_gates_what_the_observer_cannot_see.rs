//! `rescan(root)` releases what stands in a shadow root.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    let page = scene.visit("/");
    page.press_accept();
    page.see_no_notice();
    page.js(&scene.site().fill(
        "const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
        const image = document.createElement('img'); image.dataset.category = 'marketing'; image.dataset.src = '{{tracker}}/shadow.gif'; root.append(image);
        portcullis.rescan(root)",
    ));
    scene.wait_for("the picture in the shadow root", |log| log.to("tracker").iter().any(|request| request.file() == "shadow.gif"));
}

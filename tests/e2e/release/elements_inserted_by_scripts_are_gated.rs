//! What a script inserts later is held before the choice, released by it, and released at once after it.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let insert = |name: &str| {
        format!(
            "const script = document.createElement('script');
            script.type = 'text/plain'; script.dataset.category = 'analytics'; script.dataset.src = '{{{{tracker}}}}/t/{name}.js';
            const box = document.createElement('div'); box.append(script); document.body.append(box);"
        )
    };
    scene.serve("/", &Html::new());
    let page = scene.visit("/");
    page.see_notice();
    page.js(&scene.site().fill(&insert("A")));
    page.settle();
    scene.assert_silent();
    page.press_accept();
    page.see_ran(&["A"]);
    page.js(&scene.site().fill(&insert("B")));
    page.see_ran(&["A", "B"]);
    page.js(&scene.site().fill(
        "document.body.insertAdjacentHTML('beforeend', '<script type=\"text/plain\" data-category=\"analytics\" data-src=\"{{tracker}}/t/C.js\"></' + 'script>')",
    ));
    page.see_ran(&["A", "B", "C"]);
}

//! After a refusal, on that view and the next, nobody is asked for anything and the choice is all that is stored.

use portcullis_e2e::{Html, Scene, gated, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    let markup = [gated("analytics", "A.js"), gated_inline("marketing", "B")].concat();
    scene.serve("/", &Html::new().body(&markup));
    let page = scene.visit("/");
    page.press_reject();
    page.see_no_notice();
    for _ in 0..2 {
        page.settle();
        scene.assert_silent();
        page.see_ran(&[]);
        assert_eq!(page.cookie_names(), ["portcullis"]);
        assert_eq!(page.storage(), [""; 0]);
        assert_eq!(page.state()["decided"], true);
        scene.visit("/");
        page.see_no_notice();
    }
}

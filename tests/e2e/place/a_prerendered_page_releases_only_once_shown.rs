//! A page that is prerendered loads nothing of third parties before it is shown, though all is allowed; then it loads it. What was
//! refused meanwhile stays shut. Where an engine does not prerender there is nothing to see.

use portcullis_e2e::{Engine, Html, Scene, gated, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    super::serve_a_page_that_prerenders_the_next(scene);
    let deferred = r#"<script defer type="text/plain" data-category="analytics" data-src="{{tracker}}/t/C.js"></script>"#.into();
    let marked = [gated("analytics", "A.js"), gated_inline("analytics", "B"), deferred].concat();
    scene.serve("/next", &Html::new().body(&marked));
    for (refused, ran) in [(false, &["A", "B", "C"][..]), (true, &[])] {
        let page = scene.visit("/plain");
        page.see_gate();
        page.js("portcullis.acceptAll()");
        scene.log().clear();
        let page = scene.visit("/");
        page.see_gate();
        if scene.engine() == Engine::Chromium {
            scene.wait_for("the prerendered page", |log| log.to_site().iter().any(|request| request.path == "/next"));
        }
        page.settle();
        scene.assert_silent();
        if refused {
            page.js("portcullis.rejectAll()");
        }
        page.leave_by_click("#next");
        page.see_gate();
        page.see_ran(ran);
        page.settle();
        page.see_ran(ran);
        if scene.engine() == Engine::Chromium {
            assert_eq!(page.js("return performance.getEntriesByType('navigation')[0].activationStart > 0"), true, "it was prerendered");
        }
    }
    scene.assert_silent();
}

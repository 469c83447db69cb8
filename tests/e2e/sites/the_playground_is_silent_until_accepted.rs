//! The demo page: undecided and refused nobody is asked and nothing but the choice is stored, twice each.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    for round in 0..4 {
        let page = scene.visit("/");
        if round < 2 {
            page.see_notice();
        }
        if round == 2 {
            page.press_reject();
            page.see_no_notice();
        }
        page.settle();
        scene.assert_silent();
        let cookies = page.cookie_names();
        assert_eq!(cookies.len(), usize::from(round >= 2), "round {round}: {cookies:?}");
        assert_eq!(page.storage(), [""; 0], "round {round}");
    }
}

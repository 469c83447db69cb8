//! iMazing: undecided and refused, on every page twice, no third party is asked and nothing but the choice is stored.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let pages = ["index", "features", "support", "newsletter", "privacy-policy"].map(|name| format!("/sites/imazing/{name}.html"));
    for round in 0..4 {
        for path in &pages {
            let page = scene.visit_subdomain("www", path);
            if round == 2 && path == &pages[0] {
                page.press_reject();
                page.see_no_notice();
            }
            page.settle();
            scene.assert_silent();
            let wanted: &[&str] = if round < 2 { &[] } else { &["portcullis-imazing"] };
            assert_eq!(page.cookie_names(), wanted, "round {round} {path}");
            assert_eq!(page.storage(), [""; 0], "round {round} {path}");
            if round < 2 {
                page.see_notice();
            } else {
                page.see_no_notice();
            }
        }
    }
}

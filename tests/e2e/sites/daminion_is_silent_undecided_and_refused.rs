//! Daminion: undecided and refused, on every page twice, nothing is recorded and nothing but the choice is stored.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let pages = ["index", "features", "catalog", "register", "privacy-policy"].map(|name| format!("/sites/daminion/{name}.html"));
    for round in 0..4 {
        for path in &pages {
            let page = scene.visit_subdomain("www", path);
            if round == 2 && path == &pages[0] {
                page.press_reject();
                page.see_no_notice();
            }
            page.settle();
            let recorded: Vec<_> = scene
                .log()
                .to_site()
                .into_iter()
                .filter(|request| request.method == "POST" || request.path.ends_with("/statistics.js"))
                .collect();
            assert!(recorded.is_empty(), "{recorded:?}");
            scene.assert_silent();
            let wanted: &[&str] = if round < 2 { &[] } else { &["portcullis-daminion"] };
            assert_eq!(page.cookie_names(), wanted, "round {round} {path}");
            assert_eq!(page.storage(), [""; 0], "round {round} {path}");
        }
    }
}

//! Daminion: statistics, recognition and the mailing list are separate; each runs alone when it alone was chosen.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let path = "/sites/daminion/register.html";
    let released = |scene: &Scene<'_>| {
        let mut files: Vec<String> = scene.log().to_site().iter().map(|request| request.file().to_owned()).collect();
        files.retain(|file| ["statistics.js", "recognition.js", "mailing-list.js"].contains(&file.as_str()));
        files
    };
    for (category, file, cookie) in [
        ("statistics", "statistics.js", Some("dm_visit")),
        ("recognition", "recognition.js", Some("dm_return")),
        ("mailing-list", "mailing-list.js", None),
    ] {
        let page = scene.visit_subdomain("www", path);
        page.see_gate();
        page.js("portcullis.reset()");
        scene.log().clear();
        let page = scene.visit_subdomain("www", path);
        page.open_preferences();
        page.tick(category);
        page.press_in_preferences("save");
        page.see_no_preferences();
        scene.wait_for(file, |log| log.to_site().iter().any(|request| request.file() == file));
        page.settle();
        assert_eq!(released(scene), [file]);
        let mut wanted: Vec<&str> = cookie.into_iter().collect();
        wanted.push("portcullis-daminion");
        page.wait_js("its cookie", &format!("return document.cookie.split('; ').length === {}", wanted.len()));
        assert_eq!(page.cookie_names(), wanted);
    }
}

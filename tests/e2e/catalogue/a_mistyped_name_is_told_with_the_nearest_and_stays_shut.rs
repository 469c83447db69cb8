//! A name that the catalogue does not have: told with its path and the nearest right spelling; what is marked for it stays shut, the rest
//! works.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "services": ["googel-analytics", "matomo", "../portcullis", { "use": "hotjar", "id": "heat" }] });
    let mark = |service: &str, file: &str| {
        format!(
            "<script type='text/plain' data-category='analytics' data-service='{service}' data-src='{{{{tracker}}}}/t/{file}.js'></script>"
        )
    };
    let body = [mark("googel-analytics", "A"), mark("google-analytics", "B"), mark("matomo", "C"), mark("heat", "D")].concat();
    scene.serve("/", &Html::new().config(&config).body(&body));
    let page = scene.visit("/");
    page.see_notice();
    page.press_accept();
    page.see_ran(&["D"]);
    page.settle();
    page.see_ran(&["D"]);
    let told = page.errors().join("\n");
    for line in [
        "services[0]: the catalogue has no service \"googel-analytics\"; did you mean \"google-analytics\"?",
        "services[1]: \"matomo\" wants \"host\": the host of your own Matomo installation",
        "services[2]: the catalogue has no service \"../portcullis\"",
        "\"google-analytics\" is not a declared category or service",
    ] {
        assert!(told.contains(line), "{line} is not in\n{told}");
    }
}

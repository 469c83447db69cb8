//! With `"choice": "honor"` each product's stored answers become ours, once, in our own cookie; what was not answered is asked.

use portcullis_e2e::{Scene, json};

use super::{ANSWERED, forget, full, service, visit_with};

pub(crate) fn case(scene: &Scene<'_>) {
    let markup = r#"<script type="text/plain" data-category="analytics" data-src="{{tracker}}/t/A.js"></script>
        <script type="text/plain" data-category="marketing" data-src="{{tracker}}/t/B.js"></script>"#;
    let categories = json!([{ "id": "necessary", "required": true }, { "id": "analytics" }, { "id": "marketing" }]);
    for (name, cookies) in ANSWERED {
        let services = [service("counter", "analytics"), service("advert", "marketing")];
        let config = json!({ "adopt": [{ "from": name, "choice": "honor" }], "categories": categories, "services": services });
        let html = full(&config).body(markup);
        scene.serve("/", &html);
        let page = scene.visit("/");
        page.see_notice();
        visit_with(scene, cookies);
        page.see_ran(&["A"]);
        page.settle();
        let state = page.state();
        assert_eq!(state["categories"], json!({ "necessary": true, "analytics": true, "marketing": false }), "{name}");
        assert_eq!(state["services"], json!({ "counter": true, "advert": false }), "{name}");
        assert_eq!((&state["decided"], &state["source"], &state["pending"]), (&json!(true), &json!("api"), &json!([])), "{name}");
        page.see_no_notice();
        assert!(page.cookie_names().iter().any(|cookie| cookie == "portcullis"), "{name}");
        assert!(!scene.log().to("tracker").iter().any(|request| request.file() == "B.js"), "{name}");

        scene.visit("/");
        page.see_ran(&["A"]);
        assert_eq!(page.state()["source"], "stored", "{name}: it is ours now");
        forget(scene);
    }

    // a category that they have not been asked about is asked for alone
    let config = json!({ "adopt": [{ "from": "onetrust", "choice": "honor" }] });
    scene.serve("/", &full(&config).body(markup));
    let page = scene.visit("/");
    let onetrust = ANSWERED.iter().find(|(name, _)| *name == "onetrust").map(|(_, cookies)| *cookies).unwrap_or_default();
    visit_with(scene, onetrust);
    page.see_ran(&["A"]);
    page.see_notice();
    assert_eq!(page.state()["pending"], json!(["functional"]));
    forget(scene);

    // a service that was not agreed to is not granted with its category
    let some = json!({ "categories": ["analytics"], "services": { "analytics": ["counter"] } });
    let script = format!(
        "const time = new Date(Date.now() - 1000).toISOString();
         localStorage.setItem('cc_cookie', JSON.stringify({{ ...{some}, consentId: 'a', consentTimestamp: time, lastConsentTimestamp: time, expirationTime: Date.now() + 9e5 }}))"
    );
    page.js(&script);
    let services = [service("counter", "analytics"), service("other", "analytics")];
    let config = json!({ "adopt": [{ "from": "cookieconsent", "choice": "honor" }], "services": services });
    scene.serve("/", &full(&config));
    scene.visit("/");
    page.wait_js_is("return portcullis.state.services", &json!({ "counter": true, "other": false }));
    assert_eq!(page.state()["categories"]["analytics"], true);
}

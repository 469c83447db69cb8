//! `categories` maps their ids to ours, before the names that we know; an id that is nobody's stays shut and is named once.

use portcullis_e2e::{Scene, json};

use super::{full, service};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({
        "adopt": [
            { "from": "klaro", "categories": { "Our counter": "counter" } },
            { "from": "cookiebot", "categories": { "statistics": "marketing" } },
            { "from": "onetrust", "categories": { "C0007": "functional" } },
        ],
        "services": [service("counter", "analytics")],
    });
    let markup = r#"
        <script type="text/plain" data-name="Our counter">(window.ran ??= []).push("klaro")</script>
        <script type="text/plain" data-cookieconsent="statistics">(window.ran ??= []).push("cookiebot")</script>
        <script type="text/plain" class="optanon-category-C0007">(window.ran ??= []).push("onetrust")</script>
        <script type="text/plain" data-name="nobody">(window.ran ??= []).push("nobody")</script>
        <img data-name="nobody" data-src="{{tracker}}/nobody.gif" alt="">
        <script type="text/plain" class="optanon-category-C0009">(window.ran ??= []).push("C0009")</script>
        <script type="text/plain" class="optanon-category-C0002-C0009">(window.ran ??= []).push("both")</script>
        <script type="text/plain" data-cookieconsent="">(window.ran ??= []).push("empty")</script>"#;
    scene.serve("/", &full(&config).body(markup));
    let page = scene.visit("/");
    page.see_notice();
    page.js("portcullis.set({ marketing: true })");
    page.see_ran(&["cookiebot"]);
    page.js("portcullis.acceptAll()");
    page.see_ran(&["cookiebot", "klaro", "onetrust"]);
    page.settle();
    page.see_ran(&["cookiebot", "klaro", "onetrust"]);
    scene.assert_silent();
    let told = |id: &str| {
        page.events_of("error")
            .iter()
            .filter(|error| error["code"] == "unknown-id" && error["message"].as_str().is_some_and(|text| text.contains(id)))
            .count()
    };
    page.wait_js(
        "two reports",
        "return witness.events.filter(event => event.type === 'error' && event.detail.code === 'unknown-id').length >= 2",
    );
    assert_eq!(told("nobody"), 1);
    assert_eq!(told("C0009"), 1);
}

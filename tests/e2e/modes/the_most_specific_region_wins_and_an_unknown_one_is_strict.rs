//! Rules by region: the most specific wins; no region or a malformed one gets the strictest mode.

use portcullis_e2e::{Html, Scene, gated_inline, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let regions =
        [("\"US-CA\"", "opt-out"), ("\"US-NY\"", "notice"), ("\"FR\"", "opt-in"), ("null", "opt-in"), ("\"nowhere at all\"", "opt-in")];
    for (number, (region, mode)) in regions.iter().enumerate() {
        let config = format!(
            r#"{{ "region": {region}, "mode": {{ "default": "opt-in", "regions": {{ "US-CA": "opt-out", "US": "notice" }} }}, "cookie": {{ "name": "c{number}" }} }}"#
        );
        let address = format!("/{number}");
        scene.serve(&address, &Html::new().raw_config(&config).body(&gated_inline("analytics", "A")));
        let page = scene.visit(&address);
        page.see_notice();
        page.settle();
        assert_eq!(page.state()["mode"], *mode, "{region}");
        page.wait_js_is("return window.ran ?? []", &if *mode == "opt-in" { json!([]) } else { json!(["A"]) });
    }
}

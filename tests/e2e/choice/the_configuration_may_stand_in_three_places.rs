//! The block in the page goes before `window.portcullisConfig`, that before the address in `data-config`; without any, the built-in categories hold.

use portcullis_e2e::{Answer, Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = |id: &str| json!({ "categories": [{ "id": id }] });
    let categories = |page: &portcullis_e2e::Page<'_>| page.js("return Object.keys(portcullis.state.categories)");
    let tag = "<script src='/portcullis/portcullis.js' data-config='/config.json'></script>";
    let global = format!("<script>window.portcullisConfig = {}</script>", config("global"));
    scene.site().answer("/config.json", Answer::json(config("fetched").to_string()));
    scene.serve("/all", &Html::new().before(&global).config(&config("block")).tag(tag));
    scene.serve("/two", &Html::new().before(&global).tag(tag));
    scene.serve("/one", &Html::new().tag(tag));
    scene.serve("/none", &Html::new());
    for (path, wanted) in [
        ("/all", json!(["block"])),
        ("/two", json!(["global"])),
        ("/one", json!(["fetched"])),
        ("/none", json!(["necessary", "functional", "analytics", "marketing"])),
    ] {
        let page = scene.visit(path);
        page.see_gate();
        page.see_notice();
        assert_eq!(categories(&page), wanted, "{path}");
    }
}

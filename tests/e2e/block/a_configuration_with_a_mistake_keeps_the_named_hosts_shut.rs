//! A mistake in the configuration, in `block` itself too, opens none of the hosts that can be read from it.

use portcullis_e2e::{Scene, json};

use super::bare;

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "dialog": { "layout": "popup" }, "block": [
        { "host": "https://tracker.example", "category": "marketing" },
        { "host": "tracker-*.localhost", "category": "markting" },
        { "host": "other-tracker-*.localhost", "category": "marketing" },
    ] });
    let ask = "<script>
        fetch('{{tracker}}/fetch').catch(() => {});
        new Image().src = '{{tracker}}/pixel.gif';
        fetch('{{other-tracker}}/fetch').catch(() => {});
        new Image().src = '{{other-tracker}}/pixel.gif';
    </script>";
    scene.serve("/", &bare().config(&config).head(ask));
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    scene.assert_silent();
    let mut paths: Vec<_> = page.events_of("error").iter().map(|detail| detail["path"].to_string()).collect();
    paths.sort();
    assert_eq!(paths, [r#""block[0].host""#, r#""block[1].category""#, r#""dialog.layout""#]);

    // nor does what the parser brings run before the mistake is explained, or after it
    scene.serve(
        "/parsed",
        &bare().config(&config).body("<script src='{{other-tracker}}/t/A.js'></script><script src='{{tracker}}/t/B.js'></script>"),
    );
    let parsed = scene.visit("/parsed");
    parsed.see_notice();
    parsed.settle();
    parsed.see_ran(&[]);

    scene.log().clear();
    let page = scene.visit("/");
    page.press_accept();
    scene.wait_for("what was asked of the host rightly named", |log| log.to("other-tracker").len() == 1);
    page.settle();
    assert_eq!(scene.log().to("tracker").len(), 0, "nobody knows what opens it");
}

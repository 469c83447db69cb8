//! No script waits for another's answer to be asked for: requests in parallel, execution in order.

use portcullis_e2e::{Html, Scene, gated};

pub(crate) fn case(scene: &Scene<'_>) {
    let scripts: String = ["A", "B", "C", "D"].map(|name| gated("analytics", &format!("{name}.js?hold=door"))).concat();
    scene.serve("/", &Html::new().body(&scripts));
    let page = scene.visit("/");
    page.press_accept();
    scene.wait_for("all four requests", |log| log.to("tracker").len() == 4);
    assert_eq!(page.ran(), [""; 0]);
    scene.stage().release("door");
    page.see_ran(&["A", "B", "C", "D"]);
}

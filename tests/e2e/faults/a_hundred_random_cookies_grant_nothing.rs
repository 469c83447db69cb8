//! A hundred random values in the choice's cookie: no exception, nothing granted, the notice asks.

use portcullis_e2e::{Html, Random, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/plain", &Html::without_banner());
    scene.serve("/", &Html::new().body(&gated("analytics", "A.js")));
    let page = scene.visit("/");
    page.press_accept();
    page.see_ran(&["A"]);
    let valid = page.cookies().iter().find_map(|cookie| cookie.strip_prefix("portcullis=").map(str::to_owned)).unwrap_or_default();
    page.js("document.cookie = 'portcullis=; path=/; max-age=0'");
    scene.visit("/plain");
    scene.log().clear();
    let mut random = Random::new(2026);
    for number in 0..100 {
        let value = if number % 2 == 0 { random.text(40, "abcdefghijABCDEFGHIJ0123456789.-_~!*'()%&=+") } else { random.damage(&valid) };
        if value == valid {
            continue;
        }
        page.js(&format!("document.cookie = {} + '; path=/'", json!(format!("portcullis={value}"))));
        scene.visit("/");
        page.see_gate();
        let told = format!("cookie {number}: {value}");
        assert_eq!(page.state()["decided"], false, "{told}");
        assert_eq!(
            page.state()["categories"],
            json!({ "necessary": true, "functional": false, "analytics": false, "marketing": false }),
            "{told}"
        );
        page.see_notice();
        assert_eq!(page.ran(), [""; 0], "{told}");
        let thrown: Vec<String> = page.errors().into_iter().filter(|error| error.starts_with("un")).collect();
        assert_eq!(thrown, [""; 0], "{told}");
    }
    page.settle();
    scene.assert_silent();
}

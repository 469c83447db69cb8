//! A poster that the site gives stands in the placeholder, from the site's own host, and the words on it keep the ground they are read on.

use portcullis_e2e::{Answer, Html, Scene, Viewport, json};

const STRIPES: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='36'><path fill='#0a0' d='M0 0h64v36H0z'/><path fill='#fff' d='M0 0h32v36H0z'/></svg>";

pub(crate) fn case(scene: &Scene<'_>) {
    let sheet = "<link rel=stylesheet href=/portcullis/themes/properties.css>";
    let film = "<iframe id=film data-category=marketing data-src='{{tracker}}/film.html' title=film width=640 height=360></iframe>";
    let body = format!("<figure style=\"margin: 0; --portcullis-placeholder-poster: url('/poster.svg')\">{film}</figure>");
    scene.serve("/", &Html::new().head(sheet).body(&body));
    scene.site().answer("/poster.svg", Answer::new("image/svg+xml", STRIPES));
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        let page = scene.visit("/");
        page.resize(viewport);
        page.see("[data-portcullis-part=placeholder]");
        page.wait_js("the sheet", "return document.styleSheets.length > 0 && getComputedStyle(document.querySelector('[data-portcullis-part=placeholder]')).backgroundImage.includes('poster.svg')");
        let grounds = page.js(
            "const ground = element => getComputedStyle(element).backgroundColor;
            const placeholder = document.querySelector('[data-portcullis-part=placeholder]');
            return [...placeholder.querySelectorAll('p, button:not(:first-child)')].filter(text => !text.hidden).map(text => ground(text) === ground(placeholder))",
        );
        assert_eq!(grounds, json!([true, true, true]), "{viewport}");
        page.settle();
        scene.assert_silent();
        page.screenshot(&format!("poster-{viewport}"));
    }
}

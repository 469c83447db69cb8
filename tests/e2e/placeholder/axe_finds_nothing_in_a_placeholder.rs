//! axe-core finds nothing in a placeholder, light and dark, phone and desktop.

use portcullis_e2e::{ColorScheme, Html, Scene, Viewport};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve(
        "/",
        &Html::new()
            .body("<iframe data-category='marketing' data-src='{{tracker}}/one.html' title='A film' width='320' height='240'></iframe>"),
    );
    for scheme in [ColorScheme::Light, ColorScheme::Dark] {
        for viewport in [Viewport::DESKTOP, Viewport::PHONE] {
            let page = scene.visit("/");
            page.resize(viewport);
            if !page.prefer(scheme) && scheme == ColorScheme::Dark {
                continue;
            }
            page.see("[data-portcullis-part='placeholder']");
            page.finish_animations();
            assert_eq!(page.axe("[data-portcullis-part='placeholder']"), [""; 0], "{viewport} {scheme}");
            page.screenshot(&format!("placeholder-{viewport}-{scheme}"));
        }
    }
}

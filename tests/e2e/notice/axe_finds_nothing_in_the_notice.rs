//! axe-core finds nothing in the notice: phone and desktop, light and dark.

use portcullis_e2e::{ColorScheme, Html, Scene, Viewport};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    for scheme in [ColorScheme::Light, ColorScheme::Dark] {
        for viewport in [Viewport::DESKTOP, Viewport::PHONE] {
            let page = scene.visit("/");
            page.resize(viewport);
            if !page.prefer(scheme) && scheme == ColorScheme::Dark {
                continue;
            }
            page.see_notice();
            page.finish_animations();
            assert_eq!(page.axe("#portcullis"), [""; 0], "{viewport} {scheme}");
            page.screenshot(&format!("notice-{viewport}-{scheme}"));
        }
    }
}

//! Accept and reject have the same size, type, colours and border, on a phone and on a desktop.

use portcullis_e2e::{Html, Scene, Viewport};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    for viewport in [Viewport::DESKTOP, Viewport::PHONE] {
        let page = scene.visit("/");
        page.resize(viewport);
        page.see_notice();
        let measure = |action: &str| {
            page.js(&format!(
                "const button = document.querySelector(\"[data-portcullis-part='notice'] [data-portcullis='{action}']\");
                const style = getComputedStyle(button), box = button.getBoundingClientRect();
                return [Math.round(box.width), Math.round(box.height), style.fontSize, style.fontWeight, style.color, style.backgroundColor,
                    style.borderTopWidth, style.borderTopColor, style.opacity, style.textDecorationLine, button.localName]"
            ))
        };
        assert_eq!(measure("accept-all"), measure("reject-all"), "{viewport:?}");
    }
}

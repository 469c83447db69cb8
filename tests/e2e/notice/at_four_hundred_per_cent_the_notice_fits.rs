//! At 320×256 CSS pixels there is no sideways scrolling, and every button can be reached (WCAG 1.4.10).

use portcullis_e2e::{Html, Scene, Viewport};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    let page = scene.visit("/");
    page.resize(Viewport::REFLOW);
    page.see_notice();
    page.wait_js("no sideways scrolling", "return document.documentElement.scrollWidth <= innerWidth");
    for action in ["accept-all", "reject-all", "preferences"] {
        page.wait_js(
            &format!("{action} within the window, once scrolled to"),
            &format!(
                "const button = document.querySelector(\"[data-portcullis-part='notice'] [data-portcullis='{action}']\");
                button.scrollIntoView({{ block: 'nearest' }});
                const box = button.getBoundingClientRect();
                return box.left >= 0 && box.right <= innerWidth + 1 && box.top >= -1 && box.bottom <= innerHeight + 1"
            ),
        );
    }
    page.press_reject();
    page.see_no_notice();
}

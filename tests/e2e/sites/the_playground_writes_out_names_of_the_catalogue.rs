//! The demo page's form: a service added by its name in the catalogue, one mistyped, a pasted configuration with names, and a preset of a
//! place.

use portcullis_e2e::{Page, Scene};

fn enter(page: &Page<'_>, id: &str, text: &str) {
    page.wait_js(&format!("the field {id}"), &format!("return !!document.getElementById('{id}')"));
    page.js(&format!(
        "const field = document.getElementById('{id}'); for (let at = field; at; at = at.parentElement) if (at.localName === 'details') at.open = true; \
         field.focus(); field.value = {}; field.dispatchEvent(new Event('input', {{ bubbles: true }})); field.dispatchEvent(new Event('change', {{ bubbles: true }}))",
        quoted(text)
    ));
}

fn quoted(text: &str) -> String {
    portcullis_e2e::Value::from(text).to_string()
}

/// Presses the button of these words.
fn press(page: &Page<'_>, words: &str) {
    page.js(&format!(
        "[...document.querySelectorAll('#playground button')].find(button => button.textContent.trim() === '{words}').click()"
    ));
}

/// The tags to copy hold this.
fn copied(page: &Page<'_>, text: &str) {
    let script = format!("return document.getElementById('playground').textContent.includes({})", quoted(text));
    page.wait_js(&format!("{text} on the page"), &script);
}

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let page = scene.visit("/");
    page.see("#known-service");
    enter(&page, "known-service", "hotjr");
    press(&page, "Add it");
    copied(&page, "the catalogue has no service \"hotjr\"; did you mean \"hotjar\"?");
    enter(&page, "known-service", "hotjar");
    press(&page, "Add it");
    copied(&page, "_hjSessionUser_*");

    enter(&page, "pasted", r#"{"services":["meta-pixel",{"use":"matomo","host":"stats.example.org"}]}"#);
    press(&page, "Open it");
    copied(&page, "_fbp");
    copied(&page, "_pk_id*");

    enter(&page, "preset", "california");
    copied(&page, "US-CA");
    scene.assert_silent();
}

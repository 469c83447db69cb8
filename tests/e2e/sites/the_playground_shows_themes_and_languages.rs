//! The demo page: a theme at a click, in the preview and among the tags to copy; a language from the form.

use portcullis_e2e::{Page, Scene, json};

/// Chooses an option of the select under this label.
fn choose(page: &Page<'_>, label: &str, value: &str) {
    let script = format!(
        "const select = [...document.querySelectorAll('label')].find(one => one.textContent.trim().startsWith('{label}'))?.querySelector('select')
            ?? [...document.querySelectorAll('select')].find(one => one.labels[0]?.textContent.trim() === '{label}');
        if (select) {{ select.value = '{value}'; select.dispatchEvent(new Event('change', {{ bubbles: true }})); }}
        return select?.value === '{value}'"
    );
    page.wait_js(&format!("{label} {value}"), &script);
}

/// How round the corners are in the preview, in em.
fn rounded(radius: &str) -> String {
    format!(
        "return parseFloat(getComputedStyle(document.getElementById('portcullis') ?? document.body).getPropertyValue('--portcullis-radius')) === {radius}"
    )
}

/// Waits for something in the preview.
fn preview(page: &Page<'_>, what: &str, script: &str) {
    page.in_frame("iframe[src='preview/index.html']", |frame| frame.wait_js(what, script));
}

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let page = scene.visit("/");
    page.wait_js("the playground", "return !!document.querySelector('.preview iframe')");
    preview(&page, "the notice", "return document.querySelector('[data-portcullis-part=notice]')?.hidden === false");
    for (theme, radius) in [("ink", "0.25"), ("meadow", "1.25")] {
        choose(&page, "Look", theme);
        let looks = rounded(radius);
        preview(&page, theme, &looks);
        page.wait_js(
            "the line to copy",
            &format!("return document.getElementById('playground').textContent.includes('/portcullis/themes/{theme}.css')"),
        );
    }
    choose(&page, "Language", "de");
    preview(&page, "German", "return document.querySelector('#portcullis-notice-title')?.textContent === 'Ihre Auswahl zu Cookies'");
    let themed =
        "return getComputedStyle(document.getElementById('portcullis')).getPropertyValue('--portcullis-radius').trim() === '1.25em'";
    preview(&page, "the theme after loading again", themed);
    choose(&page, "Look", "");
    preview(&page, "the built-in look", &rounded("0.75"));
    assert_eq!(page.js("return document.getElementById('playground').textContent.includes('/portcullis/themes/')"), json!(false));
}

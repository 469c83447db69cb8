//! The demo page: each layout, colour, theme, language and state at a click, in the preview and among the tags to copy.

use portcullis_e2e::{Page, Scene, json};

/// Clicks what is called so in this row of the preview's controls.
fn click(page: &Page<'_>, row: &str, label: &str) {
    let script = format!(
        "const row = [...document.querySelectorAll('.controls fieldset')].find(one => one.querySelector('legend').textContent === '{row}');
        const wanted = [...row.querySelectorAll('label, button')].find(one => one.textContent.trim() === '{label}');
        document.querySelector('[data-wanted]')?.removeAttribute('data-wanted');
        wanted?.setAttribute('data-wanted', '');
        return !!wanted"
    );
    page.wait_js(&format!("{row}: {label}"), &script);
    page.click("[data-wanted]");
}

/// Chooses a language in the preview's controls.
fn speak(page: &Page<'_>, language: &str) {
    page.wait_js(
        language,
        &format!(
            "const select = document.querySelector('.controls select');
            select.value = '{language}'; select.dispatchEvent(new Event('change', {{ bubbles: true }}));
            return select.value === '{language}'"
        ),
    );
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

const NOTICE: &str = "return document.querySelector('[data-portcullis-part=notice]')?.hidden === false";
const REOPEN: &str = "return document.querySelector('[data-portcullis-part=reopen]')?.hidden === false";

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let page = scene.visit("/");
    // the page's own notice would lie over what is clicked
    page.press_reject();
    page.see_no_notice();
    page.wait_js("the playground", "return !!document.querySelector('.preview iframe')");
    preview(&page, "the notice", NOTICE);

    for (label, layout) in [("Box", "box"), ("Cloud", "cloud"), ("Modal", "modal"), ("Sidebar", "sidebar"), ("Bar", "bar")] {
        click(&page, "Layout", label);
        preview(&page, layout, &format!("return document.getElementById('portcullis')?.dataset.layout === '{layout}'"));
    }
    for (label, colours) in [("Dark", "dark"), ("Light", "light"), ("Auto", "auto")] {
        click(&page, "Colours", label);
        preview(&page, colours, &format!("return document.getElementById('portcullis')?.dataset.theme === '{colours}'"));
    }
    for (label, theme, radius) in [("Ink", "ink", "0.25"), ("Meadow", "meadow", "1.25")] {
        click(&page, "Look", label);
        preview(&page, theme, &rounded(radius));
        page.wait_js(
            "the line to copy",
            &format!("return document.getElementById('playground').textContent.includes('/portcullis/themes/{theme}.css')"),
        );
    }
    speak(&page, "de");
    preview(&page, "German", "return document.querySelector('#portcullis-notice-title')?.textContent === 'Ihre Auswahl zu Cookies'");
    let themed =
        "return getComputedStyle(document.getElementById('portcullis')).getPropertyValue('--portcullis-radius').trim() === '1.25em'";
    preview(&page, "the theme after loading again", themed);
    click(&page, "Look", "Built in");
    preview(&page, "the built-in look", &rounded("0.75"));
    assert_eq!(page.js("return document.getElementById('playground').textContent.includes('/portcullis/themes/')"), json!(false));

    states(&page);
}

fn states(page: &Page<'_>) {
    let granted = |all: bool| format!("return portcullis.state?.decided && portcullis.state.categories.marketing === {all}");
    speak(page, "en");
    preview(page, "English", "return document.querySelector('#portcullis-notice-title')?.textContent === 'Your choice about cookies'");
    click(page, "State", "Preferences");
    preview(page, "the preferences", "return !!document.querySelector('dialog[open]')");
    click(page, "State", "All accepted");
    preview(page, "all accepted", &granted(true));
    preview(page, "the control", REOPEN);
    click(page, "State", "All refused");
    preview(page, "all refused", &granted(false));
    click(page, "State", "Next page view");
    preview(page, "the next view", REOPEN);
    click(page, "State", "New service");
    let title = |text: &str| format!("{NOTICE} && document.querySelector('#portcullis-notice-title').textContent === '{text}'");
    preview(page, "something new", &title("Something new to decide"));
    preview(page, "the service", "return portcullis.state.pending.join() === 'ad-measurement'");
    click(page, "State", "Undecided");
    preview(page, "the notice", &title("Your choice about cookies"));
    click(page, "State", "Opted out by signal");
    preview(
        page,
        "the signal",
        "return navigator.globalPrivacyControl === true && document.querySelector('[data-portcullis-part=gpc]')?.hidden === false",
    );
}

//! With notice, placeholder and preferences in the page, every element of the page's own looks as it does without us.

use portcullis_e2e::{Html, Scene, Value, json};

const PAGE: &str = "<div id=own><h1>Heading</h1><h2>Another</h2><p>Text <a href='#'>link</a> <code>code</code> <small>small</small></p>
    <button type=button>Button</button><label><input type=checkbox> Box</label><ul><li>One</li></ul><dl><dt>a</dt><dd>b</dd></dl>
    <details open><summary>More</summary><p>text</p></details><table><thead><tr><th>h</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>
    <section><header>head</header><footer>foot</footer></section><svg width=10 height=10><path d='M0 0h5'/></svg></div>";

/// Every computed property of every element but ours, without those that follow from the page's length.
const LOOKS: &str = "return [...document.querySelectorAll('#own, #own *')].map(element => {
        const style = getComputedStyle(element);
        return [element.localName, ...[...style].filter(name => !name.startsWith('--')).map(name => name + ':' + style.getPropertyValue(name))].join('\\n');
    })";

pub(crate) fn case(scene: &Scene<'_>) {
    let frame = "<iframe data-category=marketing data-src='{{tracker}}/frame.html' title=frame></iframe>";
    // the notice makes the page longer: it has a scrollbar either way
    let scrolls = "<style>html { overflow-y: scroll }</style>";
    scene.serve("/without", &Html::without_banner().head(scrolls).body(PAGE));
    scene.serve("/with", &Html::new().head(scrolls).config(&json!({})).body(&[PAGE, frame].concat()));
    let page = scene.visit("/without");
    let without = page.js(LOOKS);
    let page = scene.visit("/with");
    page.see_notice();
    page.see("[data-portcullis-part=placeholder]");
    page.open_preferences();
    assert_same(&page.js(LOOKS), &without);
    page.press_in_preferences("accept-all");
    page.wait_js("the choice", "return portcullis.state.decided");
    assert_same(&page.js(LOOKS), &without);
}

/// Tells only what differs: a page has thousands of properties.
fn assert_same(with: &Value, without: &Value) {
    let lines = |value: &Value| -> Vec<String> {
        value
            .as_array()
            .expect("a list")
            .iter()
            .flat_map(|one| one.as_str().unwrap_or_default().lines().map(String::from).collect::<Vec<_>>())
            .collect()
    };
    let (with, without) = (lines(with), lines(without));
    assert_eq!(with.len(), without.len());
    let differ: Vec<_> = with.iter().zip(&without).filter(|(one, other)| one != other).take(10).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

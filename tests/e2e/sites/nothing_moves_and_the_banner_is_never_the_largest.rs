//! On the example sites and the demo nothing of the page moves when the notice comes, is answered, and on the next view (CLS 0), and what is
//! painted largest (LCP) is the page's own, on a phone as on a desktop. Chromium tells: Web Vitals are what it measures.

use portcullis_e2e::{Engine, Page, Scene, Value, Viewport};

const PAGES: [&str; 7] = [
    "/",
    "/sites/imazing/index.html",
    "/sites/imazing/features.html",
    "/sites/imazing/privacy-policy.html",
    "/sites/imazing/newsletter.html",
    "/sites/daminion/index.html",
    "/sites/daminion/register.html",
];

/// What has moved by itself, and how far by the measure of CLS; what was painted largest.
const OBSERVED: &str = "
    const done = arguments[0];
    const seen = { moved: [], largest: [] };
    const name = node => node?.nodeType === 1 ? node.localName + (node.id && '#' + node.id) + (node.className && '.' + node.className) : String(node?.nodeName);
    const ours = node => !!(node?.nodeType === 1 ? node : node?.parentElement)?.closest('#portcullis');
    for (const type of ['layout-shift', 'largest-contentful-paint']) new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
            if (type === 'layout-shift') entry.hadRecentInput || seen.moved.push([entry.value, ...entry.sources.map(source => name(source.node) + JSON.stringify([source.previousRect, source.currentRect]))].join(' '));
            else seen.largest.push({ ours: ours(entry.element), what: name(entry.element), size: entry.size });
        }
    }).observe({ type, buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(seen), 100)))";

pub(crate) fn case(scene: &Scene<'_>) {
    if scene.engine() != Engine::Chromium {
        return;
    }
    scene.serve_dist();
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        for path in PAGES {
            let page = scene.visit(path);
            page.resize(viewport);
            let page = scene.visit(path);
            page.see_notice();
            judge(&page, &format!("{path} {viewport}, undecided"));
            page.press_reject();
            page.see_no_notice();
            judge(&page, &format!("{path} {viewport}, refused"));
            let page = scene.visit(path);
            page.see_gate();
            judge(&page, &format!("{path} {viewport}, the next view"));
            page.js("portcullis.reset()");
        }
    }
}

#[track_caller]
fn judge(page: &Page<'_>, when: &str) {
    page.settle();
    let seen = page.js_async(OBSERVED);
    assert_eq!(seen["moved"], Value::Array(Vec::new()), "{when}: moved");
    let largest = seen["largest"].as_array().and_then(|all| all.last()).expect("Chromium tells what was painted largest");
    assert_eq!(largest["ours"], false, "{when}: {largest}");
}

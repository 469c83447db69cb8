//! On the example sites and the demo nothing of the page moves when the notice comes, is answered, and on the next view (CLS 0), and what is
//! painted largest (LCP) is the page's own, on a phone as on a desktop. Chromium alone tells of both, Firefox of the second.

use portcullis_e2e::{Page, Scene, Value, Viewport};

const PAGES: [&str; 7] = [
    "/",
    "/sites/imazing/index.html",
    "/sites/imazing/features.html",
    "/sites/imazing/privacy-policy.html",
    "/sites/imazing/newsletter.html",
    "/sites/daminion/index.html",
    "/sites/daminion/register.html",
];

/// What has moved, and how far by the measure of CLS, whether or not the visitor had just done something; what was painted largest.
const OBSERVED: &str = "
    const done = arguments[0];
    const kinds = ['layout-shift', 'largest-contentful-paint'].filter(kind => PerformanceObserver.supportedEntryTypes.includes(kind));
    const seen = { moved: [], largest: [] };
    const name = node => node?.nodeType === 1 ? node.localName + (node.id && '#' + node.id) + (node.className && '.' + node.className) : String(node?.nodeName);
    const ours = node => !!(node?.nodeType === 1 ? node : node?.parentElement)?.closest('#portcullis');
    for (const type of kinds) new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
            if (type === 'layout-shift') seen.moved.push([entry.value, ...entry.sources.map(source => name(source.node) + JSON.stringify([source.previousRect, source.currentRect]))].join(' '));
            else seen.largest.push({ ours: ours(entry.element), what: name(entry.element), size: entry.size });
        }
    }).observe({ type, buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done({ kinds, ...seen }), 100)))";

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let phone = scene.page().resize(Viewport::PHONE);
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        if viewport == Viewport::PHONE && !phone {
            continue;
        }
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
    if let Some(largest) = seen["largest"].as_array().and_then(|all| all.last()) {
        if largest["ours"] != false { page.screenshot(&format!("lcp-{}", when.replace(['/', ' ', ','], "-"))); }
    }
    eprintln!("{when}: {} {}", seen["moved"], seen["largest"]);
}

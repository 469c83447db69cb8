//! Google's documented cases of Consent Mode, played by a tag that reads the data layer by the documented rules. What it sends is told as
//! Google's tags do in `gcs`: `G1`, then a digit for `ad_storage` and one for `analytics_storage`.
//!
//! The rules, and where they stand:
//! - a default for a region goes before one for all, the more specific region first; an update goes before any default (Google Tag
//!   Platform, «Set up consent mode on websites», sections «Set default consent state», «Region-specific behavior», «Which default wins»);
//! - without a default, tags act as though all were granted; a default that comes after the tag has sent does not help what was sent
//!   (same page, «Implementation»: the order matters);
//! - `wait_for_update` holds a tag back until the update, at most that long (same page, «Integrate with asynchronous consent solutions»);
//! - basic: no tag loads before consent; advanced: tags load and send pings without cookies while denied (Google Tag Platform, «Consent
//!   mode overview», «Basic vs. advanced»);
//! - an update is to be sent on the page where the choice is made, and on each later page, for nothing is kept («Update consent state»).

use portcullis_e2e::{Answer, Html, Page, Scene, Value, json};

/// A tag of Google's, as documented: `tag(region)` is what its script does once it has loaded.
const TAG: &str = "<script>
window.sent = [];
window.tag = (region) => {
    const layer = (window.dataLayer ??= []);
    const defaults = [], updates = {}, waiting = [];
    let wait = 0, updated = false;
    const rank = ({ region: of }) => (!of ? 1 : of.includes(region) ? 3 : of.includes(region.split('-')[0]) ? 2 : 0);
    const state = (type) => {
        if (type in updates) return updates[type];
        const best = defaults.filter((one) => type in one && rank(one)).sort((a, b) => rank(a) - rank(b)).pop();
        return best ? best[type] : 'granted';
    };
    const bit = (type) => (state(type) === 'granted' ? 1 : 0);
    const send = () => sent.push(`G1${bit('ad_storage')}${bit('analytics_storage')}`);
    const flush = () => waiting.splice(0).forEach(send);
    const hear = (entry) => {
        const [verb, moment, told] = entry.length ? entry : [];
        if (verb === 'consent' && moment === 'default') { defaults.push(told); wait = Math.max(wait, told.wait_for_update ?? 0); }
        if (verb === 'consent' && moment === 'update') { Object.assign(updates, told); updated = true; flush(); }
        if (verb === 'config') { if (wait && !updated) { waiting.push(1); setTimeout(flush, wait); } else send(); }
    };
    layer.forEach(hear);
    const { push } = layer;
    layer.push = (...entries) => { const size = push.apply(layer, entries); entries.forEach(hear); return size; };
    window.consentState = () => `G1${bit('ad_storage')}${bit('analytics_storage')}`;
};
window.config = () => (function () { (window.dataLayer ??= []).push(arguments); })('config', 'G-TEST');
</script>";

/// The tag unmarked, behind ours.
fn advanced(region: &str) -> String {
    format!("<script>config(); tag('{region}')</script>")
}

fn sent(page: &Page<'_>) -> Value {
    page.js("return sent")
}

pub(crate) fn case(scene: &Scene<'_>) {
    let config = |google: Value| json!({ "signals": { "google": google }, "withdrawal": "stay" });
    let serve = |path: &str, html: Html| scene.serve(path, &html.before(TAG));

    // default only, advanced: the tag loads, and sends that all is denied
    serve("/advanced", Html::new().config(&config(json!({ "mode": "advanced" }))).head(&advanced("DE")));
    let page = scene.visit("/advanced");
    page.see_notice();
    assert_eq!(sent(&page), json!(["G100"]), "default only");

    // default, then an update where the choice is made
    page.press_accept();
    page.see_no_notice();
    assert_eq!(page.js("config(); return sent"), json!(["G100", "G111"]), "default and update");
    page.js("portcullis.set({ marketing: false })");
    assert_eq!(page.js("config(); return sent.at(-1)"), "G101", "an update of some types");
    page.js("portcullis.withdraw()");
    assert_eq!(page.js("config(); return sent.at(-1)"), "G100", "withdrawn");

    // the update is repeated on each later page, before the tag has sent anything
    page.js("portcullis.acceptAll()");
    let page = scene.visit("/advanced");
    assert_eq!(sent(&page), json!(["G111"]), "a later page");
    page.js("portcullis.reset()");

    // basic: nothing is sent before consent, and what is sent then is granted
    let basic = "<script type='text/plain' data-category='analytics'>config(); tag('DE')</script>";
    serve("/basic", Html::new().config(&config(json!(true))).head(basic));
    let page = scene.visit("/basic");
    page.see_notice();
    assert_eq!(sent(&page), json!([]), "basic, undecided");
    page.js("portcullis.set({ analytics: true, marketing: false })");
    page.wait_js_is("return sent", &json!(["G101"]));
    page.js("portcullis.reset()");

    // by region: the rules of the configuration, for whom the site does not know
    let mut regional = config(json!({ "mode": "advanced", "regions": true }));
    regional["mode"] = json!({ "regions": { "US": "notice", "US-CA": "opt-in", "BR": "opt-out" } });
    for (region, told) in [("DE", "G100"), ("US-NY", "G111"), ("US-CA", "G100"), ("BR", "G111"), ("BR-SP", "G111")] {
        serve(&format!("/{region}"), Html::new().config(&regional).head(&advanced(region)));
        let page = scene.visit(&format!("/{region}"));
        assert_eq!(sent(&page), json!([told]), "{region}");
    }
    // a choice goes before any region's default
    let page = scene.visit("/US-NY");
    page.js("portcullis.rejectAll()");
    let page = scene.visit("/US-NY");
    assert_eq!(sent(&page), json!(["G100"]), "refused in a region with a granting default");
    page.js("portcullis.reset()");

    // a late tag of ours: Google's has sent as though all were granted; the self-test says so
    let late = Html::new().config(&config(json!({ "mode": "advanced" }))).before(TAG).before(&advanced("DE"));
    scene.serve("/late", &late);
    let page = scene.visit("/late");
    page.see_notice();
    assert_eq!(sent(&page), json!(["G111"]), "no default when the tag ran");
    assert_eq!(page.js("return consentState()"), "G100", "it has been told since");
    let found = page.js_async(
        "const done = arguments[0]; portcullis.check().then(({ problems }) => done(problems.map(({ code, vendor }) => [code, vendor])))",
    );
    assert!(found.as_array().expect("a list").contains(&json!(["late", "google"])), "{found}");

    // the script comes late, the boot lines do not: the tag waits for the update
    let boot = std::fs::read_to_string(scene.dist().join("portcullis-boot.js")).expect("dist/portcullis-boot.js can be read");
    let script = std::fs::read(scene.dist().join("portcullis.js")).expect("dist/portcullis.js can be read");
    scene.site().folder("/slow/", &scene.dist());
    scene.site().answer("/slow/portcullis.js", Answer::new("text/javascript", script).held("script"));
    let tag = format!("<script>{boot}</script><script async src='/slow/portcullis.js'></script>");
    let patient = config(json!({ "mode": "advanced", "waitForUpdate": 10_000 }));
    serve("/boot", Html::new().config(&patient).tag(&tag).head(&advanced("DE")));
    let page = scene.visit("/boot");
    assert_eq!(sent(&page), json!([]), "it waits");
    scene.stage().release("script");
    page.wait_js_is("return sent", &json!(["G100"]));
}

//! `portcullis.check()`, and `?portcullis-check` in the address: every call in order, what came too late, tags without a signal and
//! signals without a tag.

use portcullis_e2e::{Html, Page, Scene, Value, json};

fn check(page: &Page<'_>) -> Value {
    page.js_async("const done = arguments[0]; portcullis.check().then(done, error => done(String(error)))")
}

/// Code and vendor of each problem.
fn problems(found: &Value) -> Vec<(String, String)> {
    let text = |problem: &Value, field: &str| problem[field].as_str().expect("a text").to_owned();
    found["problems"].as_array().expect("a list").iter().map(|problem| (text(problem, "code"), text(problem, "vendor"))).collect()
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(code, vendor)| ((*code).to_owned(), (*vendor).to_owned())).collect()
}

pub(crate) fn case(scene: &Scene<'_>) {
    let signals = json!({ "signals": { "google": true, "microsoftUet": true } });
    let marked = "<script type='text/plain' data-category='analytics' data-src='https://www.googletagmanager.com/gtag/js?id=G-X'></script>\
                  <script type='text/plain' data-category='marketing' data-src='https://bat.bing.com/bat.js'></script>";
    scene.serve("/right", &Html::new().config(&signals).body(marked));
    let page = scene.visit("/right");
    page.see_notice();
    let found = check(&page);
    assert_eq!(problems(&found), [], "{found}");
    let told: Vec<_> =
        found["told"].as_array().expect("a list").iter().map(|one| (one["vendor"].clone(), one["call"][1].clone())).collect();
    assert_eq!(told, [(json!("google"), json!("default")), (json!("microsoftUet"), json!("default"))]);

    assert_eq!(found["contrast"], json!([]));

    let pale = "<style>.portcullis { --portcullis-accent: #bbb; --portcullis-control: oklch(0.9 0 0); --portcullis-muted: #999 }</style>";
    let frame = "<iframe data-category=marketing data-src='{{tracker}}/frame.html' title=frame></iframe>";
    scene.serve("/pale", &Html::new().head(pale).body(frame));
    let page = scene.visit("/pale");
    page.see_notice();
    let found = check(&page)["contrast"].as_array().expect("a list").clone();
    let what: Vec<_> = found.iter().map(|one| one["what"].as_str().unwrap_or_default()).collect();
    for pale in ["«Accept all»", "«Reject all»", "the edge of «Preferences»", "«Load once»", "«Loading it lets"] {
        assert!(what.iter().any(|one| one.starts_with(pale)), "{pale}: {what:?}");
    }
    assert_eq!((found[0]["least"].clone(), found[0]["ratio"].clone()), (json!(4.5), json!(1.92)));

    let wrong = "<script type='text/plain' data-category='marketing'>/* https://connect.facebook.net/en_US/fbevents.js */</script>\
                 <script type='text/plain' data-category='analytics' data-src='https://www.googletagmanager.com/gtag/js?id=G-X'></script>";
    scene.serve("/wrong", &Html::new().config(&signals).body(wrong));
    let page = scene.visit("/wrong");
    page.see_notice();
    assert_eq!(problems(&check(&page)), pairs(&[("no-tag", "microsoftUet"), ("no-signal", "meta")]));

    // an unmarked tag, in basic mode, and before ours
    let early = "<script>/* www.googletagmanager.com */ window.dataLayer = [{ event: 'gtm.js' }]</script>";
    scene.serve("/early", &Html::new().config(&json!({ "signals": { "google": true } })).before(early));
    let page = scene.visit("/early?portcullis-check");
    page.see_notice();
    assert_eq!(problems(&check(&page)), pairs(&[("late", "google"), ("unmarked", "google")]));
    page.wait_js(
        "the self-test's own run",
        "return witness.warnings.some(line => line.includes('google: something stands in dataLayer before the default'))",
    );
}

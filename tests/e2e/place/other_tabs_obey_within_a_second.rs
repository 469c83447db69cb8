//! What is chosen in one tab holds in the other within a second, whether or not that is looked at: a grant releases, a withdrawal shuts.

use portcullis_e2e::{Html, Page, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let note = "<script>document.addEventListener('portcullis:change', 
        ({ detail }) => localStorage.setItem(location.pathname + detail.state.categories.analytics, Date.now()))</script>";
    for path in ["/first", "/second"] {
        scene.serve(path, &Html::new().config(&json!({ "withdrawal": "stay" })).head(note).body(&gated("analytics", "A.js")));
    }
    let first = scene.visit("/first");
    first.see_notice();
    first.in_another_tab(&scene.site().url("/second"), |second| {
        second.press_accept();
        second.see_ran(&["A"]);
        heard_in_time(second, true);
    });
    first.see_ran(&["A"]);
    first.see_no_notice();
    assert_eq!(first.state()["decided"], true);

    // and the other way round, by a call
    first.js("portcullis.withdraw()");
    heard_in_time(&first, false);
    assert_eq!(first.events_of("error"), [json!(null); 0]);
}

/// Both tabs have noted their change, the one no later than a second after the other. Neither is looked at meanwhile.
fn heard_in_time(page: &Page<'_>, granted: bool) {
    let times = format!("const times = ['/first', '/second'].map(tab => localStorage.getItem(tab + {granted}));");
    page.wait_js("the other tab", &format!("{times} return !times.includes(null)"));
    let late = page.js(&format!("{times} return Math.abs(times[0] - times[1])"));
    assert!(late.as_f64().is_some_and(|late| late < 1000.0), "{late} ms later");
}

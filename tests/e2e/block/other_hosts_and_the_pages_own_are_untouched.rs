//! What is not named is as if there were nothing of ours, and the page's own host is meant only where it is named in full.

use portcullis_e2e::{Scene, json};

use super::bare;

const ASK: &str = "
    fetch('HOST/fetch').catch(() => {});
    const request = new XMLHttpRequest();
    request.open('GET', 'HOST/xhr');
    request.send();
    navigator.sendBeacon('HOST/beacon', 'x');
    new WebSocket('HOST/socket'.replace('http', 'ws'));
    const source = new EventSource('HOST/events');
    source.onerror = () => source.close();
    new Image().src = 'HOST/pixel.gif';
    const add = (name, fields) => document.body.append(Object.assign(document.createElement(name), fields));
    add('script', { src: 'HOST/t/A.js' });
    add('iframe', { src: 'HOST/frame.html' });
    add('link', { rel: 'stylesheet', href: 'HOST/style.css' });
    const box = document.createElement('div');
    document.body.append(box);
    box.innerHTML = '<img src=\"HOST/inner.gif\">'";

const FILES: [&str; 10] = ["fetch", "xhr", "beacon", "socket", "events", "pixel.gif", "A.js", "frame.html", "style.css", "inner.gif"];

pub(crate) fn case(scene: &Scene<'_>) {
    let all = json!({ "block": [
        { "host": "tracker-*.localhost", "category": "marketing" },
        { "host": "other-tracker-*.localhos", "category": "marketing" },
        { "host": "ther-tracker-*", "category": "marketing" },
        { "host": "*.c*.localhost", "category": "marketing" },
    ] });
    scene.serve("/", &bare().config(&all));
    let page = scene.visit("/");
    page.see_notice();
    for origin in [scene.third_party("other-tracker").origin(), scene.site().origin()] {
        page.js(&ASK.replace("HOST", origin));
    }
    for party in ["other-tracker", "site"] {
        for file in FILES {
            scene.wait_for(&format!("{file} at {party}"), |log| log.to(party).iter().any(|request| request.file() == file));
        }
    }
    assert_eq!(scene.log().to("tracker").len(), 0);

    let own = json!({ "block": [{ "host": "*", "category": "marketing" }] });
    scene.serve("/", &bare().config(&own));
    let page = scene.visit("/");
    page.see_notice();
    scene.log().clear();
    page.js(&scene.site().fill("fetch('/own').catch(() => {}); fetch('{{other-tracker}}/x').catch(() => {})"));
    scene.wait_for("the page's own host", |log| log.to_site().iter().any(|request| request.file() == "own"));
    page.settle();
    scene.assert_silent();

    let host = scene.site().origin().split(':').nth(1).unwrap_or_default().trim_start_matches('/').to_owned();
    scene.serve("/", &bare().config(&json!({ "block": [{ "host": host, "category": "marketing" }] })));
    let page = scene.visit("/");
    page.see_notice();
    scene.log().clear();
    page.js("fetch('/own').catch(() => {})");
    page.let_tasks_run();
    assert!(scene.log().to_site().iter().all(|request| request.file() != "own"));
}

//! Forty cookies over domains, paths and kinds, and keys in every storage: all that is declared goes, what is not stays, and the reports name
//! exactly what went, what survived and what no page can reach.

use portcullis_e2e::{Html, Scene, Value, json};

const SET: &str = "
    const host = location.hostname, parent = host.split('.').slice(1).join('.');
    let number = 0;
    const set = (attributes) => { document.cookie = `st${number++}=1${attributes}`; };
    for (const domain of ['', `; domain=${host}`, `; domain=${parent}`])
        for (const path of ['/', '/a', '/a/', '/a/b', '/a/b/', '/a/b/page'])
            for (const kind of ['', '; SameSite=None; Secure; Partitioned'])
                set(`${domain}; path=${path}${kind}`);
    for (const kind of ['; SameSite=Strict', '; SameSite=None; Secure', '; Secure', '; Max-Age=999999']) set(`; path=/${kind}`);
    document.cookie = 'mine=1; path=/';
    for (const storage of [localStorage, sessionStorage]) { storage.setItem('st:1', 1); storage.setItem('mine', 1); }";

const SET_LARGE: &str = "
    const done = arguments[0];
    const open = name => new Promise(done => { const open = indexedDB.open(name); open.onsuccess = () => { open.result.close(); done(); }; open.onerror = done; });
    Promise.all([open('st-base'), open('mine'), caches.open('st-cache').catch(() => {}), caches.open('mine').catch(() => {})]).then(() => done())";

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "debug": true, "services": [
        { "id": "stats", "category": "analytics", "cookies": [{ "name": "st*" }, { "name": "far", "domain": "elsewhere.test" }],
          "storage": ["local:st:*", "session:st:*", "indexeddb:st-*", "cache:st-*"] },
        { "id": "shop", "category": "necessary", "cookies": [{ "name": "mine" }] }
    ] });
    scene.serve("/a/b/page", &Html::new().config(&config));
    let page = scene.visit_subdomain("shop", "/a/b/page");
    page.see_notice();
    page.js(SET);
    page.js_async(SET_LARGE);
    // a name counts once in the report, however many cookies bear it
    let set = page.js(
        "return [...new Set(document.cookie.split('; ').map(pair => pair.split('=')[0]).filter(name => name.startsWith('st')))].sort()",
    );
    let count = set.as_array().map_or(0, Vec::len);
    // WebKit keeps no `Secure` cookie on plain http
    assert!(count >= 20, "{count} cookies were kept");
    let large = page.storage().into_iter().filter(|key| key.starts_with("indexeddb:st") || key.starts_with("cache:st")).collect::<Vec<_>>();
    page.press_reject();
    page.see_no_notice();
    let report = &page.events_of("change")[0]["report"];
    let mut gone: Vec<_> = report["cookies"].as_array().cloned().unwrap_or_default();
    gone.sort_by_key(Value::to_string);
    assert_eq!(Value::Array(gone), set);
    assert_eq!(report["storage"], json!(["local:st:1", "session:st:1"]));
    assert_eq!(report["survived"], json!([]));
    assert_eq!(report["unreachable"], json!(["far", "indexeddb:st-*", "cache:st-*"]));
    page.wait_js("the second report", "return witness.events.some(({ type }) => type === 'erase')");
    let second = &page.events_of("erase")[0]["report"];
    let mut went: Vec<String> =
        second["storage"].as_array().into_iter().flatten().filter_map(|key| Some(key.as_str()?.to_owned())).collect();
    went.sort();
    assert_eq!(went, {
        let mut large = large;
        large.sort();
        large
    });
    assert_eq!(second["survived"], json!([]));
    let left: Vec<String> = page.storage().into_iter().filter(|key| key.contains("st")).collect();
    assert_eq!(left, [""; 0]);
    assert_eq!(page.cookie_names(), ["mine", "portcullis"]);
    assert!(page.storage().iter().any(|key| key == "indexeddb:mine"));
}

//! Five services that the configuration only names: their elements are shut while the names are looked up and until they are allowed;
//! what they store, as the catalogue lists it and local servers play it, goes again on withdrawal.

use std::collections::BTreeSet;

use portcullis_e2e::{Answer, Html, Scene, Value, json};

const NAMES: [&str; 5] = ["google-analytics", "matomo", "meta-pixel", "hotjar", "microsoft-clarity"];

/// What the service of that name declares, from the file that is delivered.
fn declared(scene: &Scene<'_>, name: &str) -> Value {
    let path = scene.dist().join(format!("catalogue/{name}.json"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.parse::<Value>().unwrap_or_else(|error| panic!("{}: {error}", path.display()))["service"].clone()
}

/// A name for a pattern.
fn plain(pattern: &Value) -> String {
    pattern.as_str().expect("a name").replace('*', "x1")
}

fn list<'a>(service: &'a Value, field: &str) -> &'a [Value] {
    service[field].as_array().map_or(&[], Vec::as_slice)
}

pub(crate) fn case(scene: &Scene<'_>) {
    let (mut cookies, mut keys, mut body) = (BTreeSet::new(), BTreeSet::new(), String::new());
    for name in NAMES {
        let service = declared(scene, name);
        let mut script = format!("(window.ran ??= []).push('{name}');");
        // what stands on the vendor's own domain is not ours to play
        for cookie in list(&service, "cookies").iter().filter(|cookie| cookie["domain"].is_null()) {
            let name = plain(&cookie["name"]);
            script += &format!("document.cookie = '{name}=1; path=/; max-age=3600';");
            cookies.insert(name);
        }
        for key in list(&service, "storage") {
            let (area, name) = key.as_str().and_then(|key| key.split_once(':')).expect("an area and a key");
            script += &format!("{area}Storage.setItem('{}', '1');", name.replace('*', "x1"));
            keys.insert(format!("{area}:{}", name.replace('*', "x1")));
        }
        scene.third_party("tracker").answer(&format!("/{name}.js"), Answer::script(script).header("access-control-allow-origin", "*"));
        let category = service["category"].as_str().expect("a category");
        body += &format!(
            "<script type='text/plain' data-category='{category}' data-service='{name}' data-src='{{{{tracker}}}}/{name}.js'></script>"
        );
    }
    let config = json!({
        "withdrawal": "stay",
        "services": ["google-analytics", { "use": "matomo", "host": "stats.example.com" }, "meta-pixel", "hotjar", "microsoft-clarity"]
    });
    scene.serve("/", &Html::new().config(&config).body(&body));
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    scene.assert_silent();
    assert_eq!(page.cookie_names(), [""; 0]);
    let fetched: Vec<_> = scene.own_files().into_iter().filter(|file| file.ends_with(".json")).collect();
    assert_eq!(
        fetched.iter().collect::<BTreeSet<_>>(),
        NAMES.map(|name| format!("catalogue/{name}.json")).iter().collect(),
        "no more than the names used"
    );
    assert_eq!(page.errors(), [""; 0]);

    page.press_accept();
    page.see_ran(&NAMES);
    let kept = || page.cookie_names().into_iter().filter(|name| name != "portcullis").collect::<BTreeSet<_>>();
    assert_eq!(kept(), cookies);
    assert_eq!(page.storage().into_iter().collect::<BTreeSet<_>>(), keys);
    assert_eq!(
        page.js("return portcullis.receipt().granted.filter(id => id.includes('-') || id === 'hotjar' || id === 'matomo')"),
        json!(NAMES)
    );

    // one of them by itself
    page.js("portcullis.reject('matomo')");
    assert!(!kept().iter().any(|name| name.starts_with("_pk_") || name.starts_with("mtm_")), "{:?}", kept());
    assert!(kept().contains("_ga"));
    page.js("portcullis.withdraw()");
    assert_eq!((kept(), page.storage()), (BTreeSet::new(), Vec::new()));
}

//! A hundred configurations, each with one random mistake: no exception, nothing granted, the mistake named with its path.

use portcullis_e2e::{Html, Random, Scene, gated, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let mut random = Random::new(2015);
    for number in 0..100 {
        let (path, text) = crate::mistakes::random(&mut random);
        let address = format!("/{number}");
        scene.serve(&address, &Html::new().raw_config(&text).body(&gated("analytics", "A.js")));
        let page = scene.visit(&address);
        page.see_gate();
        let told = format!("configuration {number}: {path} in {text}");
        let state = page.state();
        let granted: Vec<_> = state["categories"]
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(id, granted)| **granted == json!(true) && id.as_str() != "necessary")
            .collect();
        assert!(granted.is_empty(), "{granted:?} granted by {told}");
        assert!(
            state["services"].as_object().is_some_and(|services| services.values().all(|granted| *granted == json!(false))),
            "{state} by {told}"
        );
        let named: Vec<String> =
            page.events_of("error").iter().map(|detail| detail["path"].as_str().unwrap_or_default().to_owned()).collect();
        assert!(!named.is_empty(), "nothing was said of {told}");
        assert!(path.is_empty() || named.iter().any(|other| other.starts_with(&path)), "{named:?} is not {told}");
        let thrown: Vec<String> = page.errors().into_iter().filter(|error| error.starts_with("un")).collect();
        assert_eq!(thrown, [""; 0], "{told}");
    }
    scene.page().settle();
    scene.assert_silent();
}

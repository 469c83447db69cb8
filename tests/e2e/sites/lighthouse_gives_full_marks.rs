//! Lighthouse gives the demo and the example sites 100 for accessibility and for best practices, with the notice open.

use std::process::Command;

use portcullis_e2e::{Engine, Scene, Value};

pub(crate) fn case(scene: &Scene<'_>) {
    if scene.engine() != Engine::Chromium {
        return; // it drives a Chromium of its own
    }
    scene.serve_dist();
    for path in ["/", "/sites/imazing/index.html", "/sites/daminion/index.html"] {
        let report = report(scene, &scene.site().url(path));
        for category in ["accessibility", "best-practices"] {
            let score = &report["categories"][category]["score"];
            assert_eq!(*score, 1, "{path}, {category}; it finds fault with: {}", faults(&report).join("; "));
        }
    }
}

fn report(scene: &Scene<'_>, url: &str) -> Value {
    let output = Command::new("node")
        .arg(scene.repository().join("node_modules/lighthouse/cli/index.js"))
        .args([url, "--only-categories=accessibility,best-practices", "--output=json", "--quiet", "--disable-full-page-screenshot"])
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update")
        .env("CHROME_PATH", std::env::var_os("CHROMIUM").unwrap_or_else(|| "/usr/bin/chromium".into()))
        .output()
        .expect("node runs");
    assert!(output.status.success(), "lighthouse failed: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).parse().expect("lighthouse prints JSON")
}

/// Audits that are not passed, by their titles.
fn faults(report: &Value) -> Vec<String> {
    let audits = report["audits"].as_object().expect("audits");
    let failed = audits.values().filter(|audit| audit["score"].as_f64().is_some_and(|score| score < 1.0));
    failed.map(|audit| audit["title"].to_string()).collect()
}

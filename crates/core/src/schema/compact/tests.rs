//! The gate's script reads the configuration by itself and asks the core only where something is wrong
//! (`src/gate/reader.js`). So the two have to agree: on what is wrong, and on what the rest means.

use super::*;
use crate::{Config, cookie, erase, explain, signal::GOOGLE_TYPES, testing};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use serde_json::{Value as Json, json};
use std::{
    collections::BTreeSet,
    env, format, fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
    string::ToString,
    vec::Vec,
};

const HARNESS: &str = r#"
import { lines, read } from 'reader.js';
import { removals } from 'removals.js';
import { complete } from 'settings.js';
import { written } from 'written.js';
const { texts, cookies } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const read_ = (text) => { const config = read(text); return config ? lines(complete(config)) : null; };
const kept = (text) => { const config = read(text); return config ? [false, true].map((insecure) => written('x', config.cookie, insecure)) : null; };
console.log(JSON.stringify({ lines: texts.map(read_), kept: texts.map(kept), removals: cookies.map((cookie) => removals(...cookie)) }));
"#;

/// What the script answers.
struct Answers {
    /// The lines for the core, or nothing where something is wrong.
    lines: Vec<Option<String>>,
    /// What it writes to keep a choice, elsewhere and on plain-http localhost.
    kept: Vec<Option<[String; 2]>>,
    removals: Vec<Vec<String>>,
}

/// What the script makes of each configuration, and of each cookie to remove. Nothing at all where node and the project's npm tools are
/// not installed; `cargo xtask test` installs them first.
fn script(texts: &[String], cookies: &[[&str; 4]]) -> Option<Answers> {
    let root = Path::new(&env::var_os("CARGO_MANIFEST_DIR").unwrap()).join("../..");
    let esbuild = root.join("node_modules/.bin/esbuild");
    if !esbuild.exists() {
        std::eprintln!("not compared with src/gate/reader.js: there is no {}", esbuild.display());
        return None;
    }
    let folder = env::temp_dir().join(format!("portcullis-reader-{}-{}", std::process::id(), cookies.len()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("shape.json"), compact(false)).unwrap();
    fs::write(folder.join("harness.mjs"), HARNESS).unwrap();
    let bundle = folder.join("bundle.cjs");
    let alias = |name: &str, path: &Path| format!("--alias:{name}={}", path.display());
    let built = Command::new(esbuild)
        .arg(folder.join("harness.mjs"))
        .args(["--bundle", "--platform=node", "--log-level=error"])
        .arg(alias("shape.json", &folder.join("shape.json")))
        .arg(alias("texts.json", &root.join("locales/en.json")))
        .arg(alias("reader.js", &root.join("src/gate/reader.js")))
        .arg(alias("written.js", &root.join("src/gate/written.js")))
        .arg(alias("removals.js", &root.join("src/gate/removals.js")))
        .arg(alias("extras", &root.join("src/gate/extras/lean.js")))
        .arg(alias("settings.js", &root.join("src/gate/settings.js")))
        .arg(format!("--outfile={}", bundle.display()))
        .status()
        .unwrap();
    assert!(built.success());
    let mut node = Command::new("node").arg(&bundle).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    node.stdin.take().unwrap().write_all(json!({ "texts": texts, "cookies": cookies }).to_string().as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let mut answers: Json = serde_json::from_slice(&output.stdout).unwrap();
    let [lines, kept, removals] = ["lines", "kept", "removals"].map(|name| answers[name].take());
    Some(Answers {
        lines: serde_json::from_value(lines).unwrap(),
        kept: serde_json::from_value(kept).unwrap(),
        removals: serde_json::from_value(removals).unwrap(),
    })
}

/// [`testing::spoilt`] without what only the full build has: the script leaves that to the core too.
fn configurations() -> Vec<String> {
    let mut runner = TestRunner::default();
    let spoilt = (0..2_000).map(|_| {
        let mut config = testing::spoilt().new_tree(&mut runner).unwrap().current();
        if let Some(members) = config.as_object_mut() {
            let lacks = |path: &str| FULL_BUILD.contains(&path);
            members.retain(|name, _| !lacks(name));
            if let Some(signals) = members.get_mut("signals").and_then(Json::as_object_mut) {
                signals.retain(|name, _| !lacks(&format!("signals.{name}")));
            }
        }
        config.to_string()
    });
    let chosen = [
        "{}",
        "[]",
        "null",
        "{",
        "",
        include_str!("../../../../../examples/imazing/portcullis.json"),
        include_str!("../../../../../examples/daminion/portcullis.json"),
        r#"{"mode":"notice"}"#,
        r#"{"mode":{}}"#,
        r#"{"categories":[]}"#,
        r#"{"categories":[{"id":"a","required":true},{"id":"a"}]}"#,
        r#"{"services":[{"id":"a","category":"analytics","sharedData":["x"],"storage":["local:a:b"]}]}"#,
        r#"{"cookie":{"name":"__Secure-x","domain":".a.bc","secure":true}}"#,
        r#"{"cookie":{"name":"__Host-x","domain":".a.bc"}}"#,
        r#"{"cookie":{"domain":null,"days":1}}"#,
        r#"{"texts":{"de":{"toString":"x"}}}"#,
        r#"{"signals":{"google":{"map":{"constructor":[]}}}}"#,
        r#"{"__proto__":{}}"#,
        r#"{"constructor":{}}"#,
    ];
    chosen.iter().map(ToString::to_string).chain(spoilt).collect()
}

#[test]
fn script_and_core_agree() {
    let texts = configurations();
    let Some(found) = script(&texts, &[]) else { return };
    let mut taken = 0;
    for (text, (lines, kept)) in texts.iter().zip(found.lines.into_iter().zip(found.kept)) {
        let (config, problems) = Config::read(text);
        let right = problems.is_empty() && config.full_build_features().is_empty();
        assert!(lines.is_none() || right, "the script finds nothing wrong with {text}, but {problems:?}");
        let Some(lines) = lines else {
            // what is right and goes the long way all the same, because the script looks at the prefix alone
            assert!(!right || config.cookie.name.starts_with("__"), "the script finds something wrong with {text}");
            continue;
        };
        assert_eq!(testing::settings(&Config::from_lines(&lines)), testing::settings(&config), "{text}");
        assert_eq!(kept, Some([false, true].map(|insecure| cookie::keep(&config.cookie, "x", insecure))), "{text}");
        taken += 1;
    }
    assert!(taken > texts.len() / 20, "only {taken} of {} are compared in full", texts.len());
}

#[test]
fn script_and_core_remove_cookies_alike() {
    let cookies = [
        ["_ga", "/", "example.com", "/"],
        ["_ga", "/shop", "a.b.example.co.uk", "/a/b.html"],
        ["__Secure-x", "/", "localhost", "//x/"],
        ["__zlcmid", "/deep/er", "www.example.com", "/ä/é/page"],
        ["x", "/", "example.com", "/x;Max-Age=9999;Path=/"],
    ];
    let Some(found) = script(&[], &cookies) else { return };
    for ([name, declared, host, path], found) in cookies.into_iter().zip(found.removals) {
        let core = erase::removals(name, host, path, Some(declared));
        let core: BTreeSet<_> = core.lines().collect();
        assert_eq!(found.iter().map(String::as_str).collect::<BTreeSet<_>>(), core, "{name} {declared} {host} {path}");
    }
}

/// What the script has to know by heart.
#[test]
fn the_script_knows_the_same_lists() {
    let list = |file: &str, before: &str| -> Json {
        let (_, rest) = file.split_once(before).unwrap_or_else(|| panic!("{before} is not in the script"));
        let (list, _) = rest.split_once(';').unwrap();
        // JavaScript, but nearly JSON
        let list = list.replace('\'', "\"").replace("id:", "\"id\":").replace("required:", "\"required\":");
        serde_json::from_str(&list).unwrap_or_else(|error| panic!("{list}: {error}"))
    };
    assert_eq!(list(include_str!("../../../../../src/gate/consent-types.js"), "const TYPES = "), json!(GOOGLE_TYPES));
    let categories = list(include_str!("../../../../../src/gate/settings.js"), "const CATEGORIES = ");
    let explained: Json = serde_json::from_str(&explain::configuration("{}", false, "")).unwrap();
    for (own, core) in categories.as_array().unwrap().iter().zip(explained["config"]["categories"].as_array().unwrap()) {
        assert_eq!((&own["id"], own["required"] == true), (&core["id"], core["required"] == true));
    }
    assert_eq!(categories.as_array().map(Vec::len), explained["config"]["categories"].as_array().map(Vec::len));
}

/// The script asks «is there a kind?» in places, so a kind is never an empty text.
#[test]
fn every_kind_counts_as_something() {
    fn walk(kind: &Json, at: &str) {
        match kind {
            Json::Object(members) => {
                members.iter().filter(|(name, _)| *name != "^").for_each(|(name, kind)| walk(kind, &format!("{at}.{name}")))
            }
            Json::Array(items) => items.iter().for_each(|kind| walk(kind, at)),
            kind => assert!(*kind != json!("") && *kind != json!(false) && *kind != json!(null), "{at}"),
        }
    }
    walk(&serde_json::from_str(&compact(true)).unwrap(), "");
}

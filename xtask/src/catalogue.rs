//! The service catalogue, `catalogue/ID.json`: what is known of common services, each fact with the page it was seen on. What becomes of
//! a name in a configuration is the core's business ([`portcullis_core::catalogue`]).

use std::fs;

use anyhow::{Context, Result, anyhow, ensure};
use portcullis_core::json::{Value, parse};
use portcullis_core::shape::Form;
use portcullis_core::{Config, catalogue};

use crate::project::Project;

const FOLDER: &str = "catalogue";

/// How many services there are at least.
const LEAST: usize = 60;

/// Longest purpose, characters: it stands in a list.
const LONGEST_PURPOSE: usize = 110;

/// What an entry may hold.
const PARTS: [&str; 5] = ["service", "hosts", "signals", "options", "sources"];

/// The facts of a service that need a source.
const FACTS: [&str; 4] = ["cookies", "storage", "privacyPolicy", "optOut"];

/// Vendors' consent switches.
const SIGNALS: [&str; 12] =
    ["google", "gaDisable", "microsoftUet", "clarity", "meta", "tiktok", "matomo", "segment", "posthog", "mixpanel", "amplitude", "piano"];

/// Stands for any option while an entry is checked.
const ANY_HOST: &str = "stats.example.com";

/// Every entry by id, sorted.
pub(crate) fn read(project: &Project) -> Result<Vec<(String, Value)>> {
    let folder = project.root.join(FOLDER);
    let files = fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))?;
    let mut entries = Vec::new();
    for file in files {
        let path = file.with_context(|| format!("cannot list {}", folder.display()))?.path();
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        entries.push((id, parse(&text).ok().with_context(|| format!("{} is not JSON", path.display()))?));
    }
    entries.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(entries)
}

/// An entry as pages fetch it.
pub(crate) fn delivered(entry: &Value) -> String {
    let part = |name: &str| entry.get(name).map(|part| (name.to_owned(), part.clone()));
    Value::Object(["service", "options"].into_iter().filter_map(part).collect()).to_json()
}

/// For each vendor's signal the hosts of those who take it: what the self-test knows tags by.
pub(crate) fn vendors(project: &Project) -> Result<String> {
    let entries = read(project)?;
    let hosts = |signal: &str| -> Vec<Value> {
        let takes = |entry: &&(String, Value)| entry.1.items_of("signals").iter().any(|one| one.text() == Some(signal));
        let hosts = entries.iter().filter(takes).flat_map(|(_, entry)| entry.items_of("hosts"));
        // a place for a site's own host is none
        let mut hosts: Vec<_> = hosts.filter(|host| host.text().is_some_and(|host| Form::Host.fits(host))).cloned().collect();
        hosts.sort_by_key(Value::to_json);
        hosts.dedup();
        hosts
    };
    Ok(Value::Object(SIGNALS.iter().map(|signal| ((*signal).to_owned(), Value::List(hosts(signal)))).collect()).to_json())
}

/// Prints a line for each service.
pub(crate) fn list(project: &Project) -> Result<()> {
    let entries = read(project)?;
    for (id, entry) in &entries {
        let service = entry.get("service").unwrap_or(&Value::Null);
        let hosts: Vec<_> = entry.items_of("hosts").iter().filter_map(Value::text).collect();
        let category = service.text_of("category").unwrap_or_default();
        let name = service.text_of("name").unwrap_or_default();
        println!("{id:26} {category:11} {name:30} {:2} cookies  {}", service.items_of("cookies").len(), hosts.join(" "));
    }
    println!("\n{} services", entries.len());
    Ok(())
}

/// Prints a configuration with its names expanded.
pub(crate) fn expand(project: &Project, path: &str) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {path}"))?;
    println!("{}", expanded(&text, &read(project)?).with_context(|| format!("in {path}"))?);
    Ok(())
}

fn expanded(text: &str, entries: &[(String, Value)]) -> Result<String> {
    let config = parse(text).map_err(|error| anyhow!("no JSON: {} expected at byte {}", error.expected, error.at))?;
    let ids: Vec<&str> = entries.iter().map(|(id, _)| id.as_str()).collect();
    let (_, problems) = catalogue::read(&config, entries, &ids);
    let messages: Vec<_> = problems.into_iter().map(|problem| problem.message).collect();
    ensure!(messages.is_empty(), "{}", messages.join("\n"));
    let (expanded, _) = catalogue::expand(&config, entries, &ids);
    let value: serde_json::Value = serde_json::from_str(&expanded.to_json()).context("what was expanded is no JSON")?;
    Ok(format!("{value:#}"))
}

/// What is wrong with the entries.
pub(crate) fn faults(project: &Project) -> Result<Vec<String>> {
    let entries = read(project)?;
    let mut faults: Vec<_> = entries.iter().flat_map(|(id, entry)| faults_of(id, entry)).collect();
    if entries.len() < LEAST {
        faults.push(format!("{FOLDER}: {} services, fewer than {LEAST}", entries.len()));
    }
    Ok(faults)
}

fn faults_of(id: &str, entry: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |what: String| faults.push(format!("{FOLDER}/{id}.json: {what}"));
    let null = Value::Null;
    let part = |name: &str| entry.get(name).unwrap_or(&null);
    let (service, sources) = (part("service"), part("sources"));
    for (name, _) in entry.members() {
        if !PARTS.contains(&name.as_str()) {
            fault(format!("\"{name}\" is none of {}", PARTS.join(", ")));
        }
    }
    if service.text_of("id") != Some(id) {
        fault("service.id is not the file's name".to_owned());
    }

    // what a page makes of it
    let mut using = vec![("use".to_owned(), Value::from(id))];
    using.extend(part("options").members().iter().map(|(option, _)| (option.clone(), ANY_HOST.into())));
    let config = Value::object([("services", Value::List(vec![Value::Object(using)]))]);
    let (config, problems) = catalogue::expand(&config, &[(id.to_owned(), entry.clone())], &[]);
    for problem in problems.into_iter().chain(Config::read(&config.to_json()).1) {
        fault(problem.message);
    }

    let purpose = service.text_of("purpose").unwrap_or_default();
    if !purpose.ends_with('.') || purpose.chars().count() > LONGEST_PURPOSE {
        fault(format!("service.purpose is no sentence of at most {LONGEST_PURPOSE} characters"));
    }
    for host in entry.items_of("hosts") {
        let host = host.text().unwrap_or_default();
        let open = part("options").members().iter().any(|(option, _)| host == format!("{{{option}}}"));
        if !open && !Form::Host.fits(host) {
            fault(format!("\"{host}\" is not {}", Form::Host.allowed()));
        }
    }
    for signal in entry.items_of("signals") {
        if !signal.text().is_some_and(|signal| SIGNALS.contains(&signal)) {
            fault(format!("{} is none of {}", signal.to_json(), SIGNALS.join(", ")));
        }
    }
    let facts = FACTS.into_iter().filter(|fact| service.get(fact).is_some());
    let facts: Vec<_> = facts.chain((!entry.items_of("hosts").is_empty()).then_some("hosts")).collect();
    for fact in &facts {
        let pages = sources.items_of(fact);
        if pages.is_empty() || !pages.iter().all(|page| page.text().is_some_and(|page| page.starts_with("https://"))) {
            fault(format!("sources.{fact} names no page"));
        }
    }
    for (source, _) in sources.members() {
        if !facts.contains(&source.as_str()) {
            fault(format!("sources.{source} is for nothing that stands there"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const RIGHT: &str = r#"{"service":{"id":"a","category":"analytics","purpose":"Counts.","cookies":[{"name":"_a"}]},"hosts":["*.a.example"],"signals":["google"],"sources":{"cookies":["https://a.example/"],"hosts":["https://a.example/"]}}"#;

    fn found(entry: &str) -> Vec<String> {
        faults_of("a", &parse(entry).unwrap())
    }

    #[test]
    fn a_right_entry_has_no_fault() {
        assert_eq!(found(RIGHT), [""; 0]);
    }

    #[test]
    fn every_fault_is_named() {
        for (right, wrong, told) in [
            (r#""id":"a""#, r#""id":"b""#, "file's name"),
            (r#""category":"analytics""#, r#""category":"analitics""#, "did you mean"),
            ("Counts.", "Counts", "no sentence"),
            ("*.a.example", "https://a.example", "is not a host"),
            (r#"["google"]"#, r#"["gogle"]"#, "is none of"),
            (r#""hosts":["https://a.example/"]"#, r#""optOut":["https://a.example/"]"#, "sources.hosts names no page"),
            (r#""cookies":["https://a.example/"]"#, r#""cookies":["a.example"]"#, "sources.cookies names no page"),
            (r#""hosts":["*.a.example"]"#, r#""hosts":[]"#, "is for nothing"),
            (r#""signals""#, r#""signal""#, "is none of"),
        ] {
            let found = found(&RIGHT.replace(right, wrong));
            assert!(found.iter().any(|fault| fault.contains(told)), "{wrong}: {found:?}");
        }
    }

    #[test]
    fn names_are_expanded_and_mistakes_told() {
        let entries = [("a".to_owned(), parse(RIGHT).unwrap())];
        let text = expanded(r#"{"services":["a"]}"#, &entries).unwrap();
        assert!(text.contains(r#""name": "_a""#), "{text}");
        let error = expanded(r#"{"services":["aa"],"mode":"optin"}"#, &entries).unwrap_err().to_string();
        assert!(error.contains("services[0]") && error.contains("mode"), "{error}");
    }
}

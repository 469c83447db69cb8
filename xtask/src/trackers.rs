//! `docs/trackers.json`: well-known third parties, as entries of `block` to paste. They are documentation and weigh on no page;
//! `docs/unmarked.md` shows them between two markers, written by `cargo xtask trackers`.

use std::fs;

use anyhow::{Context, Result, ensure};
use portcullis_core::shape::Form;
use serde_json::Value;

use crate::project::Project;

const DATA: &str = "docs/trackers.json";
const PAGE: &str = "docs/unmarked.md";
const BEGIN: &str = "<!-- trackers:begin -->";
const END: &str = "<!-- trackers:end -->";

/// The built-in categories that something can be refused in.
const CATEGORIES: [&str; 3] = ["analytics", "marketing", "functional"];

/// One host and what it is known for.
struct Tracker<'a> {
    host: &'a str,
    category: &'a str,
    vendor: &'a str,
    source: &'a str,
}

/// Writes the table.
pub(crate) fn write(project: &Project) -> Result<()> {
    let page = replaced(&project.read(PAGE)?, &project.read(DATA)?)?;
    fs::write(project.root.join(PAGE), page).with_context(|| format!("cannot write {PAGE}"))
}

/// What is wrong with the data, or with the table that shows them.
pub(crate) fn faults(project: &Project) -> Result<Vec<String>> {
    let page = project.read(PAGE)?;
    let wanted = match replaced(&page, &project.read(DATA)?) {
        Ok(wanted) => wanted,
        Err(error) => return Ok(vec![format!("{error:#}")]),
    };
    Ok((page != wanted).then(|| format!("{PAGE} does not show what {DATA} says: run `cargo xtask trackers`")).into_iter().collect())
}

fn replaced(page: &str, data: &str) -> Result<String> {
    let data: Vec<Value> = serde_json::from_str(data).with_context(|| format!("{DATA} is no list in JSON"))?;
    let trackers = read(&data)?;
    let missing = || format!("{PAGE} has no block `{BEGIN}` … `{END}`");
    let (before, rest) = page.split_once(BEGIN).with_context(missing)?;
    let (_, after) = rest.split_once(END).with_context(missing)?;
    Ok(format!("{before}{BEGIN}\n{}{END}{after}", table(&trackers)))
}

fn read(data: &[Value]) -> Result<Vec<Tracker<'_>>> {
    let mut trackers: Vec<Tracker> = Vec::new();
    for (at, entry) in data.iter().enumerate() {
        let field = |name: &str| entry.get(name).and_then(Value::as_str).with_context(|| format!("{DATA}[{at}]: \"{name}\" is missing"));
        let found = Tracker { host: field("host")?, category: field("category")?, vendor: field("vendor")?, source: field("source")? };
        let host = found.host;
        ensure!(Form::Host.fits(host), "{DATA}[{at}]: \"{host}\" is not {}", Form::Host.allowed());
        ensure!(trackers.iter().all(|known| known.host != host), "{DATA}[{at}]: \"{host}\" stands twice");
        ensure!(CATEGORIES.contains(&found.category), "{DATA}[{at}]: \"{}\" is none of {}", found.category, CATEGORIES.join(", "));
        ensure!(found.source.starts_with("https://") && !found.vendor.is_empty(), "{DATA}[{at}]: who says so?");
        trackers.push(found);
    }
    Ok(trackers)
}

fn table(trackers: &[Tracker]) -> String {
    let row = |&Tracker { host, category, vendor, source }: &Tracker| {
        format!("| [{vendor}]({source}) | `{{ \"host\": \"{host}\", \"category\": \"{category}\" }}` |\n")
    };
    let rows = CATEGORIES.iter().flat_map(|category| trackers.iter().filter(move |tracker| tracker.category == *category)).map(row);
    std::iter::once("| who, and a page that names the host | entry |\n| --- | --- |\n".to_owned()).chain(rows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# Title\n<!-- trackers:begin -->\nold\n<!-- trackers:end -->\nrest\n";

    fn entry(host: &str, category: &str, source: &str) -> String {
        format!(r#"[{{"host":"{host}","category":"{category}","vendor":"Ads","source":"{source}"}}]"#)
    }

    #[test]
    fn an_entry_is_ready_to_paste() {
        let page = replaced(PAGE, &entry("*.ads.example", "marketing", "https://ads.example/docs")).unwrap();
        assert!(page.contains("| [Ads](https://ads.example/docs) | `{ \"host\": \"*.ads.example\", \"category\": \"marketing\" }` |"));
        assert!(page.starts_with("# Title\n") && page.ends_with("-->\nrest\n") && !page.contains("old"));
    }

    #[test]
    fn what_no_configuration_would_take_is_refused() {
        for (host, category, source, told) in [
            ("https://ads.example", "marketing", "https://a.b", "is not a host"),
            ("ads.example", "adverts", "https://a.b", "is none of"),
            ("ads.example", "marketing", "somewhere", "who says so"),
        ] {
            let error = replaced(PAGE, &entry(host, category, source)).unwrap_err().to_string();
            assert!(error.contains(told), "{error}");
        }
        let one = entry("ads.example", "marketing", "https://a.b");
        let twice = format!("{},{}", &one[..one.len() - 1], &one[1..]);
        assert!(replaced(PAGE, &twice).unwrap_err().to_string().contains("stands twice"));
        replaced("no block", &one).unwrap_err();
    }
}

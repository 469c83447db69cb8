//! Presets by region, `regimes/ID.json`: what of a configuration a law asks for, and each rule with the law it follows. `docs/regimes.md` is
//! written from them.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result};
use portcullis_core::Config;
use portcullis_core::json::{Value, parse};

use crate::project::Project;

const FOLDER: &str = "regimes";
const PAGE: &str = "docs/regimes.md";

/// In what order the page has them.
const ORDER: [&str; 9] =
    ["worldwide", "european-economic-area", "france", "united-kingdom", "switzerland", "quebec", "brazil", "california", "united-states"];

const INTRODUCTION: &str = "\
# Regimes: the law of the place

<!-- Written by `cargo xtask regimes` from regimes/*.json: change those. -->

What holds before a visitor has chosen is a `mode`, for all or by region. `opt-in`: nothing optional runs. `opt-out`: services run until
refused, and Global Privacy Control refuses those marked `\"sale\": true`. `notice`: services run, the visitor is informed and can refuse.
The site says where the visitor is (`region`, ISO 3166-2), from a header of its CDN for example; the most specific rule wins, `US-CA` before `US`.
**Where it does not know, the strictest of all its rules holds.** Global Privacy Control is never consent, under no mode.

A service may name regions whose law exempts it (`\"exempt\": [\"GB\"]`): there it runs until refused, alone, while its category waits like all
others, and the visitor is asked about it as about the rest.

In opt-out mode, with a service marked `sale`, the way to the preferences is called «Do Not Sell or Share My Personal Information» in the notice and on the
control that stays. A link of your own anywhere: `<button data-portcullis=\"preferences\">Your Privacy Choices</button>`. Where the signal was
honoured, notice and preferences say so.

Below are presets: fragments of a configuration, to be put into yours. They are engineering, not legal advice; where a rule's source is a statute
its text was not always read, see «doubts» in `regimes/README.md`. The table of expectations by region, signal and choice, 144 rows, is
`crates/core/tests/vectors/regimes.json`.
";

/// Writes the page.
pub(crate) fn write(project: &Project) -> Result<()> {
    fs::write(project.root.join(PAGE), page(project)?).with_context(|| format!("cannot write {PAGE}"))
}

/// A preset's data.
fn read(project: &Project, id: &str) -> Result<Value> {
    let path = format!("{FOLDER}/{id}.json");
    parse(&project.read(&path)?).ok().with_context(|| format!("{path} is not JSON"))
}

/// The presets as pages fetch them, by id.
pub(crate) fn delivered(project: &Project) -> Result<Vec<(&'static str, String)>> {
    ORDER.into_iter().map(|id| Ok((id, read(project, id)?.to_json()))).collect()
}

fn page(project: &Project) -> Result<String> {
    let mut page = String::from(INTRODUCTION);
    for id in ORDER {
        let preset = read(project, id)?;
        let text = |field: &str| preset.text_of(field).unwrap_or_default();
        let config: serde_json::Value = serde_json::from_str(&preset.get("config").unwrap_or(&Value::Null).to_json())?;
        let _ = write!(
            page,
            "\n## {}\n\n{}\n\n```json\n{}\n```\n\n| rule | source |\n| --- | --- |\n",
            text("name"),
            text("about"),
            short(&config)
        );
        for rule in preset.items_of("rules") {
            let cell = |field: &str| rule.text_of(field).unwrap_or_default().replace('|', "\\|");
            let _ = writeln!(page, "| {} | {} |", cell("rule"), cell("source"));
        }
    }
    Ok(page)
}

/// JSON with a line a member, and the rules by region side by side.
fn short(config: &serde_json::Value) -> String {
    let members = config.as_object().into_iter().flatten();
    let lines: Vec<_> = members.map(|(name, value)| format!("  \"{name}\": {value}")).collect();
    format!("{{\n{}\n}}", lines.join(",\n")).replace("\":", "\": ").replace("\":  ", "\": ").replace(",\"", ", \"")
}

/// What is wrong with the presets, and with the page.
pub(crate) fn faults(project: &Project) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for id in ORDER {
        let preset = read(project, id)?;
        let mut fault = |text: String| faults.push(format!("{FOLDER}/{id}.json: {text}"));
        let config = preset.get("config").unwrap_or(&Value::Null).to_json();
        for problem in Config::read(&config).1 {
            fault(problem.message);
        }
        for (at, rule) in preset.items_of("rules").iter().enumerate() {
            if !["rule", "source"].iter().all(|field| rule.text_of(field).is_some_and(|text| text.len() > 3)) {
                fault(format!("rules[{at}] has no rule, or no source"));
            }
        }
        if preset.items_of("rules").is_empty() {
            fault("no rule, so nobody knows what it follows".into());
        }
    }
    if project.read(PAGE)? != page(project)? {
        faults.push(format!("{PAGE} is not what regimes/ says: run `cargo xtask regimes`"));
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_is_written_a_line_a_member() {
        let config = serde_json::json!({ "gpc": "honor", "mode": { "regions": { "US": "notice", "US-CA": "opt-out" } } });
        assert_eq!(short(&config), "{\n  \"gpc\": \"honor\",\n  \"mode\": {\"regions\": {\"US\": \"notice\", \"US-CA\": \"opt-out\"}}\n}");
    }
}

//! What is delivered besides code: texts, schema, types and the example sites.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{Pack, script, write as write_file};
use crate::{catalogue, regimes, themes};

/// The folder of the API's types, kept by hand; the configuration's are generated.
pub(crate) const API_TYPES: &str = "src/api.d.ts";

/// Writes `locales/`, `themes/`, the schema, the types, `catalogue/`, `regimes/` and `sites/`.
pub(super) fn write(pack: &Pack) -> Result<()> {
    locales(pack)?;
    for name in themes::names(pack.project)? {
        pack.deliver(&format!("themes/{name}.css"), script::style(pack, &[&format!("style/themes/{name}.css")])?)?;
    }
    pack.deliver("portcullis.schema.json", schema())?;
    pack.deliver("portcullis.d.ts", types(&pack.project.read(API_TYPES)?))?;
    catalogue(pack)?;
    for (id, preset) in regimes::delivered(pack.project)? {
        pack.deliver(&format!("regimes/{id}.json"), preset)?;
    }
    sites(pack)
}

/// Writes `catalogue/`: an entry a file, and the list of them for who has mistyped a name.
fn catalogue(pack: &Pack) -> Result<()> {
    let entries = catalogue::read(pack.project)?;
    for (id, entry) in &entries {
        pack.deliver(&format!("catalogue/{id}.json"), catalogue::delivered(entry))?;
    }
    let ids: Vec<_> = entries.iter().map(|(id, _)| id.as_str()).collect();
    pack.deliver("catalogue/ids.json", serde_json::to_string(&ids)?)
}

/// The JSON Schema of the configuration.
pub(crate) fn schema() -> String {
    portcullis_core::schema::json()
}

/// The TypeScript types of configuration, API and events.
pub(crate) fn types(api: &str) -> String {
    format!("{}\n{}", portcullis_core::schema::typescript().trim_end(), api)
}

/// How the keys begin whose texts only the dialog's script shows.
const OF_THE_DIALOG: [&str; 8] = [
    "preferences.",
    "action.save",
    "action.close",
    "action.copyRecord",
    "action.downloadRecord",
    "action.eraseChoice",
    "status.copied",
    "detail.",
];

fn is_of_the_dialog(key: &str) -> bool {
    OF_THE_DIALOG.iter().any(|start| key.starts_with(start)) || key.starts_with("category.") && key.ends_with(".description")
}

/// The English texts as the gate carries them: every key, for a site may replace any of them, and the texts that it shows itself.
pub(super) fn gate_texts(pack: &Pack) -> Result<String> {
    let texts = english(pack)?.into_iter().map(|(key, text)| if is_of_the_dialog(&key) { (key, 0.into()) } else { (key, text) });
    serde_json::to_string(&texts.collect::<Texts>()).context("texts are no JSON")
}

/// The English texts that the gate leaves out.
pub(super) fn dialog_texts(pack: &Pack) -> Result<String> {
    let texts = english(pack)?.into_iter().filter(|(key, _)| is_of_the_dialog(key));
    serde_json::to_string(&texts.collect::<Texts>()).context("texts are no JSON")
}

type Texts = serde_json::Map<String, serde_json::Value>;

fn english(pack: &Pack) -> Result<Texts> {
    serde_json::from_str(&pack.project.read("locales/en.json")?).context("locales/en.json is not JSON")
}

fn locales(pack: &Pack) -> Result<()> {
    let folder = pack.project.root.join("locales");
    for path in files(&folder)? {
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let texts: serde_json::Value = serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))?;
        let name = path.strip_prefix(&pack.project.root).unwrap_or(&path);
        write_file(&pack.staging.join(name), texts.to_string())?;
    }
    for (tag, other) in SAME_TEXTS {
        let texts =
            fs::read(pack.staging.join(format!("locales/{tag}.json"))).with_context(|| format!("there is no locales/{tag}.json"))?;
        pack.deliver(&format!("locales/{other}.json"), texts)?;
    }
    Ok(())
}

/// Tags that browsers and pages use for a language that has a file under another one.
const SAME_TEXTS: [(&str, &str); 4] = [("nb", "no"), ("nb", "nn"), ("he", "iw"), ("id", "in")];

/// Copies the example sites as they are.
fn sites(pack: &Pack) -> Result<()> {
    let examples = pack.project.root.join("examples");
    for path in files(&examples)? {
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let name = path.strip_prefix(&examples).unwrap_or(&path);
        write_file(&pack.staging.join("sites").join(name), bytes)?;
    }
    Ok(())
}

/// Every file below a folder.
fn files(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    for entry in entries {
        let path = entry.with_context(|| format!("cannot list {}", folder.display()))?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gate_has_every_text_that_it_shows() {
        let root = Path::new(&std::env::var_os("CARGO_MANIFEST_DIR").unwrap()).join("..");
        let folders = ["src/gate", "src/boot", "src/dialog/parts"];
        let sources = folders.iter().flat_map(|folder| files(&root.join(folder)).unwrap());
        for path in sources {
            let source = fs::read_to_string(&path).unwrap();
            for start in OF_THE_DIALOG.into_iter().chain(["category."]) {
                for quote in ['"', '\'', '`'] {
                    assert!(!source.contains(&format!("{quote}{start}")), "{} shows {start}", path.display());
                }
            }
        }
    }
}

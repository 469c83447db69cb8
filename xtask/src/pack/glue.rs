//! wasm-bindgen's glue script (`--target web`), edited as text where its generality costs bytes. The edits are made for the
//! text of the one version that Cargo.toml pins.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, anyhow};
use serde_json::Value;

/// Put before an export's name while a bundler tells which exports are used: safe from its renaming of variables.
const MARK: &str = "__export__";

/// What stands before and after the entries of the object that is imported into the module.
const IMPORTS_BEGIN: &str = "    const import0 = {\n        __proto__: null,\n";
const IMPORTS_END: &str = "    };\n    return {";
const RETURN_END: &str = "    };\n}\n";

/// A glue script.
pub(super) struct Glue(String);

/// How imports and exports are called after shrinking.
#[derive(Debug)]
pub(super) struct Names {
    /// Name and new name of each import that is left.
    imports: Vec<[String; 2]>,
    /// New names of the exports that are left.
    exports: BTreeMap<String, String>,
}

impl Names {
    /// Reads what `wasm-opt --minify-imports-and-exports-and-modules` prints.
    pub(super) fn read(json: &str) -> Result<Self> {
        let json: Value = serde_json::from_str(json).context("wasm-opt printed no JSON of new names")?;
        let rows = |key: &str| -> Result<Vec<Vec<String>>> {
            serde_json::from_value(json.get(key).cloned().unwrap_or_default())
                .with_context(|| format!("wasm-opt's new names hold no {key}"))
        };
        let pair = |row: Vec<String>| <[String; 2]>::try_from(row).map_err(|row| anyhow!("wasm-opt's new names hold {row:?}"));
        // An import's row begins with its module: the glue's own, under one name.
        let imports = rows("imports")?.into_iter().map(|row| pair(row.into_iter().skip(1).collect())).collect::<Result<_>>()?;
        let exports = rows("exports")?.into_iter().map(|row| pair(row).map(|[name, new]| (name, new))).collect::<Result<_>>()?;
        Ok(Self { imports, exports })
    }
}

impl Glue {
    /// Takes wasm-bindgen's text, with its longest functions written shorter.
    pub(super) fn new(text: &str) -> Self {
        // Unused classes and registries go only if the bundler knows that making them has no other effect.
        let lines = text.lines().filter(|line| !line.starts_with("if (Symbol.dispose) "));
        let text = lines.fold(String::new(), |text, line| text + line + "\n");
        let text = text.replace(": new FinalizationRegistry(", ": /* @__PURE__ */ new FinalizationRegistry(");
        Self(lean::shortened(&text))
    }

    /// The script as it works.
    pub(super) fn plain(&self) -> &str {
        &self.0
    }

    /// The script with its uses of the module's exports marked; it does not work, but can be bundled.
    pub(super) fn marked(&self) -> String {
        map_exports(&self.0, |name| format!("{MARK}{name}"))
    }

    /// The exports whose marks are left in a bundle.
    pub(super) fn marks(bundle: &str) -> Vec<String> {
        let mark = format!(".{MARK}");
        let used: BTreeSet<&str> = bundle.split(&mark).skip(1).map(identifier).collect();
        used.into_iter().map(str::to_owned).collect()
    }

    /// The script for a module whose imports and exports got new names: what it gives to the module is no more than what
    /// the module still takes.
    pub(super) fn renamed(&self, names: &Names) -> Result<String> {
        let text = map_exports(&self.0, |name| names.exports.get(name).map_or(name, String::as_str).to_owned());
        if names.imports.is_empty() {
            return Ok(text);
        }
        let changed = || "the glue's imports are not written as expected: wasm-bindgen has changed its output";
        let (before, rest) = text.split_once(IMPORTS_BEGIN).with_context(changed)?;
        let (entries, rest) = rest.split_once(IMPORTS_END).with_context(changed)?;
        let (_, after) = rest.split_once(RETURN_END).with_context(changed)?;
        let entries = split_entries(entries);
        let mut object = String::new();
        for (name, new) in names.imports.iter().map(|[name, new]| (name, new)) {
            let value = entries.get(name.as_str()).with_context(|| format!("the module imports {name}, which the glue does not hold"))?;
            object.push_str(&format!("{new}: {value}"));
        }
        // The module knows all its imports by one name, which wasm-opt makes `a`.
        Ok(format!("{before}return {{ a: {{\n{object}}} }};\n}}\n{after}"))
    }
}

/// Rewrites `wasm.NAME` throughout.
fn map_exports(text: &str, rename: impl Fn(&str) -> String) -> String {
    let mut mapped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("wasm.") {
        let (before, found) = rest.split_at(at);
        mapped.push_str(before);
        let name = found.get("wasm.".len()..).map_or("", identifier);
        // `gate_bg.wasm` and `myWasm.x` are something else.
        let stands_alone = !before.ends_with(|last: char| last.is_alphanumeric() || matches!(last, '_' | '$' | '.'));
        mapped.push_str("wasm.");
        mapped.push_str(&if stands_alone && !name.is_empty() { rename(name) } else { name.to_owned() });
        rest = found.get("wasm.".len() + name.len()..).unwrap_or_default();
    }
    mapped + rest
}

/// The identifier a text begins with.
fn identifier(text: &str) -> &str {
    let end = text.find(|next: char| !(next.is_alphanumeric() || matches!(next, '_' | '$'))).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// The entries of the import object: name and the rest of the entry, comma included.
fn split_entries(object: &str) -> BTreeMap<&str, String> {
    let mut entries: BTreeMap<&str, String> = BTreeMap::new();
    let mut open = "";
    for line in object.lines() {
        // An entry begins at eight spaces; its body is further in, and its closing brace is no identifier.
        if let Some((name, value)) = line.strip_prefix("        ").and_then(|line| line.split_once(": "))
            && !name.is_empty()
            && identifier(name) == name
        {
            open = name;
            entries.insert(name, format!("{value}\n"));
        } else if let Some(entry) = entries.get_mut(open) {
            entry.push_str(line);
            entry.push('\n');
        }
    }
    entries
}

mod lean;

#[cfg(test)]
mod tests;

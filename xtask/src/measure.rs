//! Sizes and digests of the delivered files.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process::capture;
use crate::project::Project;

/// A delivered file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Measured {
    /// Its path below the folder, with `/`.
    pub(crate) name: String,
    pub(crate) raw: u64,
    pub(crate) gzip: u64,
    pub(crate) brotli: u64,
    /// As in a Content-Security-Policy: `sha256-…`.
    pub(crate) sha256: String,
    /// As in an `integrity` attribute: `sha384-…`.
    pub(crate) sha384: String,
}

/// Endings of the files that a server may send in place of those without.
const COMPRESSED: [&str; 2] = [".br", ".gz"];

/// What is wrong with the compressed files beside the measured ones.
pub(crate) fn compressed_faults(folder: &Path, files: &[Measured]) -> Vec<String> {
    let both = files.iter().flat_map(|file| [(file, COMPRESSED[0], file.brotli), (file, COMPRESSED[1], file.gzip)]);
    both.filter_map(|(file, ending, wanted)| {
        let name = format!("{}{ending}", file.name);
        let held = fs::metadata(folder.join(&name)).map_or(0, |found| found.len());
        (held != wanted).then(|| format!("dist/{name} has {held} bytes, not {wanted}: run `cargo xtask dist`"))
    })
    .collect()
}

/// Measures the product's files in a folder. The playground and the example sites are no part of what is delivered.
pub(crate) fn product(project: &Project, folder: &Path) -> Result<Vec<Measured>> {
    measure(project, folder, "measure")
}

/// As [`product`], and puts each file beside itself as `.br` and `.gz`.
pub(crate) fn compress(project: &Project, folder: &Path) -> Result<Vec<Measured>> {
    measure(project, folder, "write")
}

fn measure(project: &Project, folder: &Path, what: &str) -> Result<Vec<Measured>> {
    let mut names = names(folder, "")?;
    names.extend(names_in_locales(folder)?);
    run(project, folder, &names, what)
}

/// Measures these files of a folder.
pub(crate) fn files(project: &Project, folder: &Path, names: &[String]) -> Result<Vec<Measured>> {
    run(project, folder, names, "measure")
}

fn run(project: &Project, folder: &Path, names: &[String], what: &str) -> Result<Vec<Measured>> {
    let mut node = project.command("node");
    node.args(["--input-type=module", "--eval", include_str!("measure.mjs"), "--", what]).arg(folder).args(names);
    let json = capture(&mut node).context("cannot measure the delivered files")?;
    let list: Vec<Value> = serde_json::from_str(&json).context("measure.mjs printed no JSON list")?;
    list.iter().map(|entry| read(entry).with_context(|| format!("unexpected measurement {entry}"))).collect()
}

fn names_in_locales(folder: &Path) -> Result<Vec<String>> {
    if folder.join("locales").is_dir() { names(folder, "locales/") } else { Ok(Vec::new()) }
}

/// Names of the product's files directly in a folder, sorted.
fn names(folder: &Path, below: &str) -> Result<Vec<String>> {
    let path = folder.join(below);
    let entries = fs::read_dir(&path).with_context(|| format!("cannot list {}: has `cargo xtask dist` been run?", path.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.with_context(|| format!("cannot list {}", path.display()))?.file_name();
        let name = format!("{below}{}", name.to_string_lossy());
        let compressed = COMPRESSED.iter().any(|ending| name.ends_with(ending));
        if !compressed && (name.starts_with("portcullis") || name.starts_with("locales/")) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn read(entry: &Value) -> Option<Measured> {
    let text = |key: &str| entry.get(key)?.as_str().map(str::to_owned);
    let number = |key: &str| entry.get(key)?.as_u64();
    Some(Measured {
        name: text("name")?,
        raw: number("raw")?,
        gzip: number("gzip")?,
        brotli: number("brotli")?,
        sha256: text("sha256")?,
        sha384: text("sha384")?,
    })
}

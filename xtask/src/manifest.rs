//! `manifest.json`: version, sizes and integrity of every delivered file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::measure::{self, Measured};
use crate::project::Project;

/// Inlined by site owners, so its hash for a Content-Security-Policy stands in the manifest.
const INLINED: &str = "portcullis-boot.js";

/// Writes `manifest.json` into the folder of the delivered files, and each of them compressed.
pub(crate) fn write(project: &Project, folder: &Path) -> Result<()> {
    let manifest = manifest(&measure::compress(project, folder)?);
    let text = format!("{manifest:#}\n");
    fs::write(folder.join("manifest.json"), text).with_context(|| format!("cannot write manifest.json in {}", folder.display()))
}

fn manifest(files: &[Measured]) -> Value {
    let files: serde_json::Map<String, Value> = files.iter().map(|file| (file.name.clone(), entry(file))).collect();
    json!({ "version": env!("CARGO_PKG_VERSION"), "files": files })
}

fn entry(file: &Measured) -> Value {
    let mut entry = json!({ "raw": file.raw, "gzip": file.gzip, "brotli": file.brotli, "integrity": file.sha384 });
    if let (INLINED, Some(entry)) = (file.name.as_str(), entry.as_object_mut()) {
        entry.insert("csp".to_owned(), json!(file.sha256));
    }
    entry
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_inlined_file_has_a_policy_hash() {
        let file = |name: &str| Measured {
            name: name.to_owned(),
            raw: 3,
            gzip: 2,
            brotli: 1,
            sha256: "sha256-A".to_owned(),
            sha384: "sha384-B".to_owned(),
        };
        let manifest = manifest(&[file("portcullis.js"), file(INLINED)]);
        assert_eq!(manifest["files"]["portcullis.js"], json!({ "raw": 3, "gzip": 2, "brotli": 1, "integrity": "sha384-B" }));
        assert_eq!(manifest["files"][INLINED]["csp"], "sha256-A");
        assert_eq!(manifest["version"], env!("CARGO_PKG_VERSION"));
    }
}

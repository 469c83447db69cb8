//! `crates/core` stays without std and without a browser.

use anyhow::Result;

use super::Source;
use crate::process::capture;
use crate::project::Project;
use crate::setup::rust::WASM_TARGET;

const ROOT: &str = "crates/core/src/lib.rs";

/// Crates that mean a browser.
const WEB: [&str; 5] = ["wasm-bindgen", "js-sys", "web-sys", "leptos", "gloo"];

pub(super) fn faults(project: &Project, sources: &[Source]) -> Result<Vec<String>> {
    let tree = ["tree", "--package", "portcullis-core", "--edges", "normal", "--all-features", "--prefix", "none", "--target", WASM_TARGET];
    let tree = capture(&mut project.cargo(&tree))?;
    let mut faults = web_dependencies(&tree);
    let declares = sources.iter().any(|source| source.path == ROOT && source.text.lines().any(|line| line.starts_with("#![no_std]")));
    if !declares {
        faults.push(format!("{ROOT} does not say `#![no_std]`"));
    }
    Ok(faults)
}

fn web_dependencies(tree: &str) -> Vec<String> {
    let names = tree.lines().filter_map(|line| line.split_whitespace().next());
    let web = names.filter(|name| WEB.iter().any(|web| name == web || name.starts_with(&format!("{web}-"))));
    web.map(|name| format!("crates/core depends on {name}: the core knows no browser")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_crate_is_named() {
        assert!(web_dependencies("portcullis-core v0.1.0 (/x)\nserde v1.0.0\n").is_empty());
        let faults = web_dependencies("portcullis-core v0.1.0\ngloo-storage v0.4.0\njs-sys v0.3.1\n");
        assert_eq!(faults.len(), 2);
        assert!(faults[0].contains("gloo-storage"));
    }
}

//! The few tools that only npm carries, at the versions of `package-lock.json`.

use std::fs;

use anyhow::{Context, Result};

use super::Need;
use crate::process::run;
use crate::project::Project;

const LOCK: &str = "package-lock.json";

/// A copy of the lock file, written once its packages are installed: equal means nothing to do.
const INSTALLED: &str = "node_modules/.installed-lock.json";

pub(super) fn missing(project: &Project) -> Result<Vec<Need>> {
    let wanted = project.read(LOCK)?;
    let installed = fs::read_to_string(project.root.join(INSTALLED)).unwrap_or_default();
    if installed == wanted {
        return Ok(Vec::new());
    }
    Ok(vec![Need {
        name: "npm packages of package-lock.json (wasm-opt, esbuild, terser, axe-core, Lighthouse, autoconsent, tsc)".to_owned(),
        takes: "a minute",
        by_hand: "npm ci".to_owned(),
        install: Box::new(move |project| {
            // No package's install script is needed, so none may run.
            run(project.command("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
            fs::write(project.root.join(INSTALLED), &wanted).with_context(|| format!("cannot write {INSTALLED}"))
        }),
    }])
}

//! Rules of the repository that no compiler checks.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::pack::data;
use crate::process::capture;
use crate::project::Project;
use crate::{catalogue, figures, locales, measure, regimes, themes, trackers, why};

mod core_purity;
mod file_length;
mod named_paths;
mod registries;

/// A text file of the repository.
struct Source {
    /// Its path from the root, with `/`.
    path: String,
    text: String,
}

/// Checks the sources: every fault found, not only the first.
pub(crate) fn sources(project: &Project) -> Result<()> {
    let sources = tracked(project)?;
    let mut faults = file_length::faults(&sources);
    faults.extend(registries::faults(&sources));
    faults.extend(named_paths::faults(&sources, |path| project.root.join(path).exists()));
    faults.extend(core_purity::faults(project, &sources)?);
    faults.extend(trackers::faults(project)?);
    faults.extend(catalogue::faults(project)?);
    faults.extend(regimes::faults(project)?);
    faults.extend(locales::faults(project)?);
    faults.extend(themes::faults(project)?);
    report(&faults)
}

/// Checks what was generated from the sources against what `dist` and the README hold.
pub(crate) fn generated(project: &Project) -> Result<()> {
    let mut faults = Vec::new();
    for (name, wanted) in [("portcullis.schema.json", data::schema()), ("portcullis.d.ts", data::types(&project.read(data::API_TYPES)?))] {
        let path = project.dist().join(name);
        let held = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        if held != wanted {
            faults.push(format!("dist/{name} is not what the sources generate: run `cargo xtask dist`"));
        }
    }
    let files = measure::product(project, &project.dist())?;
    faults.extend(measure::compressed_faults(&project.dist(), &files));
    if let Err(drift) = figures::check(&project.read("README.md")?, &files) {
        faults.push(drift.to_string());
    }
    if let Err(drift) = why::check(&project.read(why::PAGE)?, &files) {
        faults.push(drift.to_string());
    }
    report(&faults)
}

fn report(faults: &[String]) -> Result<()> {
    ensure!(faults.is_empty(), "{} faults:\n  {}", faults.len(), faults.join("\n  "));
    Ok(())
}

/// The repository's text files, new ones that are not ignored included.
fn tracked(project: &Project) -> Result<Vec<Source>> {
    let mut git = project.command("git");
    let list = capture(git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]))?;
    let sources = list.split('\0').filter(|path| !path.is_empty()).filter_map(|path| {
        // Deleted but not yet committed, or no text: neither can break a rule on text.
        let text = fs::read_to_string(project.root.join(path)).ok()?;
        Some(Source { path: path.to_owned(), text })
    });
    Ok(sources.collect())
}

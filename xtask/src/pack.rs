//! What Trunk's hook does once the Wasm modules are built: turns its staging folder into the delivered files.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::dist::Mode;
use crate::manifest;
use crate::project::Project;
use crate::why;

mod boot;
pub(crate) mod data;
mod dialog;
mod explain;
mod gate;
mod glue;
mod inline;
mod notice;
mod nowasm;
mod script;
mod style;
mod wasm;
mod wasm_text;

/// One run of packing.
pub(crate) struct Pack<'a> {
    pub(crate) project: &'a Project,
    /// Where Trunk gathers `dist` before it replaces the old one.
    pub(crate) staging: PathBuf,
    /// Intermediate files, inside the staging folder: two clones that share a target folder do not meet here.
    pub(crate) work: PathBuf,
    pub(crate) mode: Mode,
}

/// Packs everything into Trunk's staging folder.
pub(crate) fn run(project: &Project) -> Result<()> {
    let staging =
        env::var_os("TRUNK_STAGING_DIR").context("TRUNK_STAGING_DIR is not set: `pack` is Trunk's hook; run `cargo xtask dist`")?;
    let staging = PathBuf::from(staging);
    let pack = Pack { project, work: staging.join(".pack"), staging, mode: Mode::from_trunk() };
    gate::write(&pack)?;
    explain::write(&pack)?;
    dialog::write(&pack)?;
    nowasm::write_script(&pack)?;
    boot::write(&pack)?;
    data::write(&pack)?;
    fs::remove_dir_all(&pack.work).with_context(|| format!("cannot remove {}", pack.work.display()))?;
    manifest::write(project, &pack.staging)
}

impl Pack<'_> {
    /// Writes a delivered file.
    fn deliver(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<()> {
        write(&self.staging.join(name), bytes)
    }

    /// Writes an intermediate file and returns where.
    fn intermediate(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<PathBuf> {
        let path = self.work.join(name);
        write(&path, bytes)?;
        Ok(path)
    }

    /// Keeps an intermediate file for `cargo xtask size --why`.
    fn account(&self, from: &Path, name: &str) -> Result<()> {
        let folder = why::folder(self.project);
        fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        fs::copy(from, folder.join(name)).with_context(|| format!("cannot copy {}", from.display()))?;
        Ok(())
    }

    /// Takes one of Trunk's outputs out of the staging folder.
    fn take(&self, name: &str) -> Result<Vec<u8>> {
        let path = self.staging.join(name);
        let bytes =
            fs::read(&path).with_context(|| format!("Trunk made no {}: does index.html still link that module?", path.display()))?;
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        Ok(bytes)
    }
}

fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

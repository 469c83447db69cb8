//! Where things lie: the workspace, the cache folder, the tools.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// What `dist` adds to the environment of the Wasm builds, and what every other cargo call must not inherit.
pub(crate) const STD_REBUILD: [&str; 4] = ["RUSTFLAGS", "RUSTC_BOOTSTRAP", "CARGO_UNSTABLE_BUILD_STD", "CARGO_UNSTABLE_BUILD_STD_FEATURES"];

/// The workspace and the folders its commands use.
pub(crate) struct Project {
    /// The workspace's root.
    pub(crate) root: PathBuf,
    /// Built tools, kept across clones: `$PORTCULLIS_CACHE`, else `$XDG_CACHE_HOME/portcullis`, else `~/.cache/portcullis`.
    pub(crate) cache: PathBuf,
    /// Cargo's target folder for everything these commands spawn; in the cache, so that a fresh clone builds warm.
    pub(crate) target: PathBuf,
}

impl Project {
    /// Finds the workspace that `cargo xtask` was called in. Where clones share a target folder, this program may have been
    /// built in another one, so cargo's word counts before the compiler's.
    pub(crate) fn locate() -> Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&package).parent().context("xtask does not lie inside a workspace")?.to_path_buf();
        let cache = cache_folder(|name| env::var_os(name).filter(|value| !value.is_empty()))
            .context("no cache folder: set PORTCULLIS_CACHE to a folder that may be written, or HOME")?;
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| cache.join("target"), PathBuf::from);
        Ok(Self { target: root.join(target), root, cache })
    }

    /// The built product.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Fails where there is no built product.
    pub(crate) fn require_dist(&self) -> Result<()> {
        let script = self.dist().join("portcullis.js");
        ensure!(script.is_file(), "there is no {}: `cargo xtask dist` builds it", script.display());
        Ok(())
    }

    /// Where `cargo install` puts tools; their programs are in its `bin`.
    pub(crate) fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// Folders searched for programs before the rest of `PATH`.
    pub(crate) fn tool_folders(&self) -> [PathBuf; 2] {
        [self.tools().join("bin"), self.root.join("node_modules/.bin")]
    }

    /// A command that runs in the workspace's root and finds the project's own tools first.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", self.path()).env("CARGO_TARGET_DIR", &self.target);
        for name in STD_REBUILD {
            command.env_remove(name);
        }
        command
    }

    /// `cargo` with the pinned toolchain.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = self.command("cargo");
        command.args(arguments);
        command
    }

    /// Reads a text file of the project, naming its path when that fails.
    pub(crate) fn read(&self, path: &str) -> Result<String> {
        fs::read_to_string(self.root.join(path)).with_context(|| format!("cannot read {path}"))
    }

    /// The program that `command` would run.
    pub(crate) fn find_program(&self, name: &str) -> Option<PathBuf> {
        env::split_paths(&self.path()).map(|folder| folder.join(name)).find(|program| program.is_file())
    }

    /// Whether there is such a program.
    pub(crate) fn has_program(&self, name: &str) -> bool {
        self.find_program(name).is_some()
    }

    fn path(&self) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.tool_folders().into_iter().chain(env::split_paths(&inherited));
        // Joining fails only for a folder whose name holds the separator; such a one cannot be on PATH at all.
        env::join_paths(folders).unwrap_or(inherited)
    }
}

fn cache_folder(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    if let Some(own) = variable("PORTCULLIS_CACHE") {
        return Some(PathBuf::from(own));
    }
    if let Some(shared) = variable("XDG_CACHE_HOME") {
        return Some(PathBuf::from(shared).join("portcullis"));
    }
    variable("HOME").map(|home| PathBuf::from(home).join(".cache/portcullis"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &[(&str, &str)]) -> Option<PathBuf> {
        cache_folder(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value)))
    }

    #[test]
    fn the_most_specific_variable_names_the_cache() {
        assert_eq!(with(&[("HOME", "/h")]), Some("/h/.cache/portcullis".into()));
        assert_eq!(with(&[("HOME", "/h"), ("XDG_CACHE_HOME", "/x")]), Some("/x/portcullis".into()));
        assert_eq!(with(&[("XDG_CACHE_HOME", "/x"), ("PORTCULLIS_CACHE", "/p")]), Some("/p".into()));
        assert_eq!(with(&[]), None);
    }
}

//! Tools built from their published sources: no binary downloads from code hosts are needed anywhere.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::Need;
use crate::process::{probe, run};
use crate::project::Project;

/// A program that `cargo install` builds.
struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    takes: &'static str,
    arguments: &'static [&'static str],
}

fn tools(project: &Project) -> Result<[Tool; 3]> {
    Ok([
        Tool {
            package: "trunk",
            program: "trunk",
            version: "0.21.14".to_owned(), // 0.22 wants a later compiler than the pinned one
            takes: "about 4 minutes",
            arguments: &["--no-default-features", "--features", "rustls"],
        },
        Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: locked_version(&project.read("Cargo.lock")?, "wasm-bindgen").context("Cargo.lock names no wasm-bindgen")?,
            takes: "about 2 minutes",
            arguments: &[],
        },
        Tool { package: "geckodriver", program: "geckodriver", version: "0.37.1".to_owned(), takes: "about 2 minutes", arguments: &[] },
    ])
}

pub(super) fn missing(project: &Project) -> Result<Vec<Need>> {
    let absent = tools(project)?.into_iter().filter(|tool| !is_present(project, tool));
    Ok(absent.map(need).collect())
}

fn is_present(project: &Project, tool: &Tool) -> bool {
    // Only our own folder counts: another version elsewhere on PATH stays where it is.
    let program = project.tools().join("bin").join(tool.program);
    let first = probe(project.command(program).arg("--version")).unwrap_or_default();
    first.split_whitespace().nth(1) == Some(tool.version.as_str())
}

fn need(tool: Tool) -> Need {
    Need {
        name: format!("{} {}", tool.package, tool.version),
        takes: tool.takes,
        by_hand: format!("cargo install {}@{} {}", tool.package, tool.version, tool.arguments.join(" ")),
        install: Box::new(move |project| install(project, &tool)),
    }
}

fn install(project: &Project, tool: &Tool) -> Result<()> {
    let build = |locked: bool| {
        let mut command = project.cargo(&["install", "--root"]);
        command.arg(project.tools()).args(["--version", &format!("={}", tool.version), tool.package, "--force"]);
        command.args(tool.arguments).args(locked.then_some("--locked"));
        command.env("CARGO_TARGET_DIR", build_folder(project));
        // Tools are built once and run briefly: building quickly counts for more than running quickly.
        command.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        command.env("CARGO_PROFILE_RELEASE_DEBUG", "0").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        run(&mut command)
    };
    build(true).or_else(|_| {
        println!("setup: once more without the tool's own lock file, which may name releases this registry lacks");
        build(false)
    })
}

/// Shared by the tools so that they share dependencies.
fn build_folder(project: &Project) -> PathBuf {
    project.cache.join("tools-target")
}

/// Frees the disk once every tool is installed.
pub(super) fn remove_build_folder(project: &Project) {
    // Nothing is lost if it cannot be removed.
    let _ = fs::remove_dir_all(build_folder(project));
}

/// The version of a package in a lock file.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    Some(lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_decides_the_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "leptos"), None);
    }
}

//! The pinned toolchain's parts, should `rust-toolchain.toml` not have brought them.

use anyhow::Result;

use super::Need;
use crate::process::{capture, run};
use crate::project::Project;

/// The compilation target of all three modules.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Components beyond the compiler: `rust-src` because `dist` rebuilds std.
const COMPONENTS: [&str; 3] = ["rust-src", "rustfmt", "clippy"];

pub(super) fn missing(project: &Project) -> Result<Vec<Need>> {
    let targets = capture(project.command("rustup").args(["target", "list", "--installed"]))?;
    let components = capture(project.command("rustup").args(["component", "list", "--installed"]))?;
    let mut missing = Vec::new();
    if !targets.lines().any(|line| line == WASM_TARGET) {
        missing.push(need("target", WASM_TARGET));
    }
    for component in COMPONENTS {
        // Listed with the host appended where the component differs by host: `clippy-x86_64-unknown-linux-gnu`.
        if !components.lines().any(|line| line.starts_with(component)) {
            missing.push(need("component", component));
        }
    }
    Ok(missing)
}

fn need(kind: &'static str, name: &'static str) -> Need {
    Need {
        name: format!("Rust {kind} {name}"),
        takes: "half a minute",
        by_hand: format!("rustup {kind} add {name}"),
        install: Box::new(move |project| run(project.command("rustup").args([kind, "add", name]))),
    }
}

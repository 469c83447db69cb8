//! `dist/`: Trunk builds the four Wasm modules, then calls [`crate::pack`] through its hook.

use std::env;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::process::{run as run_command, spell_time};
use crate::project::{Project, STD_REBUILD};

/// How much work goes into size.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// What is delivered.
    Release,
    /// Quick to build and large: the same files, for looking at a change.
    Dev,
}

impl Mode {
    pub(crate) fn from_flag(dev: bool) -> Self {
        if dev { Self::Dev } else { Self::Release }
    }

    /// The mode of the build that Trunk's hook is part of.
    pub(crate) fn from_trunk() -> Self {
        Self::from_flag(env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug"))
    }
}

/// std rebuilt for size, where a panic traps at once instead of building a message nobody reads. Stable's own sources and
/// compiler, with the bootstrap switch that makes them buildable: no nightly toolchain. In the order of [`STD_REBUILD`].
///
/// Optimising further before LLVM sees the code makes the gate 1 % smaller under Brotli, measured.
const STD_REBUILD_VALUES: [&str; 4] = [
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
     -Zmir-opt-level=3 -Zinline-mir-threshold=20",
    "1",
    "std,panic_abort",
    "optimize_for_size",
];

/// The environment of a Wasm build for size.
pub(crate) fn std_rebuild() -> impl Iterator<Item = (&'static str, &'static str)> {
    STD_REBUILD.into_iter().zip(STD_REBUILD_VALUES)
}

/// Builds `dist/`.
pub(crate) fn run(project: &Project, mode: Mode) -> Result<()> {
    let start = Instant::now();
    let mut trunk = project.command("trunk");
    trunk.args(["build", "--dist"]).arg(project.dist());
    if mode == Mode::Release {
        println!("dist: four Wasm modules with std rebuilt for size (about 4 minutes from cold, 1 when warm)");
        trunk.arg("--release").envs(std_rebuild());
    } else {
        println!("dist: four Wasm modules, unoptimised (about 2 minutes from cold, seconds when warm)");
    }
    let this = env::current_exe().context("this program does not know its own path")?;
    // The hook runs this very program, and Trunk's own log holds only warnings: cargo's lines tell what is going on.
    trunk.env("PORTCULLIS_XTASK", this).env("RUST_BACKTRACE", "0").args(["--log", "warn"]);
    run_command(&mut trunk)?;
    println!("dist: {} after {}", project.dist().display(), spell_time(start.elapsed()));
    Ok(())
}

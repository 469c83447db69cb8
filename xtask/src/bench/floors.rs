//! `bench/floors`: the mechanism alone with bare wasm-bindgen and with bare Leptos, built as the product's modules are.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::dist::std_rebuild;
use crate::process::{capture, run};
use crate::project::Project;

const FLOORS: [&str; 2] = ["floor-wasm-bindgen", "floor-leptos"];

/// Builds what stands in `bench/floors` and tells the folder of its scripts and modules.
pub(super) fn build(project: &Project) -> Result<PathBuf> {
    println!("bench: building bench/floors (about 2 minutes from cold) …");
    let mut cargo =
        project.cargo(&["build", "--release", "--locked", "--features", "leptos", "--manifest-path", "bench/floors/Cargo.toml"]);
    run(cargo.args(["--target", "wasm32-unknown-unknown"]).envs(std_rebuild()))?;
    let folder = project.target.join("floors");
    for name in FLOORS {
        let built = project.target.join("wasm32-unknown-unknown/release").join(format!("{name}.wasm"));
        let mut bindgen = project.command("wasm-bindgen");
        run(bindgen.args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]).arg(&folder).arg(built))?;
        let module = folder.join(format!("{name}_bg.wasm"));
        let mut optimise = project.command("wasm-opt");
        capture(optimise.args(["-Oz", "--strip-debug", "--strip-producers"]).arg(&module).arg("-o").arg(&module))?;
        let script = folder.join(format!("{name}.js"));
        let mut minify = project.command("esbuild");
        let small = capture(minify.args(["--minify", "--format=esm", "--log-level=warning"]).arg(&script))?;
        fs::write(&script, small).with_context(|| format!("cannot write {}", script.display()))?;
    }
    Ok(folder)
}

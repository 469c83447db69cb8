//! A Wasm module and its glue: from what Trunk leaves to what is delivered.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use super::glue::{Glue, Names};
use super::script::Script;
use super::{Pack, write};
use crate::dist::Mode;
use crate::process::capture;

/// Takes the module of a `data-type="worker"` link out of Trunk's staging folder: its bytes and the script that goes with it.
pub(super) fn take(pack: &Pack, name: &str) -> Result<(Vec<u8>, Glue)> {
    let bytes = pack.take(&format!("{name}_bg.wasm"))?;
    let glue = String::from_utf8(pack.take(&format!("{name}.js"))?).with_context(|| format!("{name}.js is not UTF-8"))?;
    Ok((bytes, Glue::new(&glue)))
}

/// Where a module's glue is put for bundling.
pub(super) fn glue_path(pack: &Pack, name: &str) -> PathBuf {
    pack.work.join(format!("{name}.js"))
}

/// Bundles a module's glue into a script; in a release build, shrinks both first.
///
/// wasm-bindgen cannot know which of a dependency's exports a script uses, and Leptos brings a dozen with much code behind
/// them. So: bundle, see which exports are left, drop the others and all that only they need, then give what
/// crosses between module and script one-letter names. Measured on a small dialog: 22.4 to 19.1 KB under Brotli.
pub(super) fn bundle(pack: &Pack, name: &str, bytes: &[u8], glue: &Glue, script: &Script) -> Result<(String, Vec<u8>)> {
    let at = glue_path(pack, name);
    if pack.mode == Mode::Dev {
        write(&at, glue.plain())?;
        return Ok((script.bundle(pack)?, bytes.to_owned()));
    }
    write(&at, glue.marked())?;
    let used = Glue::marks(&script.bundle(pack)?);
    ensure!(!used.is_empty(), "the bundle uses nothing of the {name} module: wasm-bindgen has changed its output");
    let (bytes, names) = shrink(pack, name, bytes, &used, &[])?;
    write(&at, glue.renamed(&names)?)?;
    Ok((script.bundle(pack)?, bytes))
}

/// Keeps only these exports, optimises for size, and renames imports and exports. Where no feature is named, the module's own
/// `target_features` section says what it may use; it is stripped afterwards.
pub(super) fn shrink(pack: &Pack, name: &str, bytes: &[u8], exports: &[String], features: &[&str]) -> Result<(Vec<u8>, Names)> {
    let whole = pack.intermediate(&format!("{name}-whole.wasm"), bytes)?;
    let graph = pack.intermediate(&format!("{name}-graph.json"), reachability(exports))?;
    let used = pack.work.join(format!("{name}-used.wasm"));
    let optimised = pack.work.join(format!("{name}-optimised.wasm"));
    let small = pack.work.join(format!("{name}-small.wasm"));
    let mut metadce = pack.project.command("wasm-metadce");
    // It prints each name it drops; nobody reads that.
    capture(metadce.args(features).arg("-g").arg(&whole).arg("--graph-file").arg(&graph).arg("-o").arg(&used))?;
    let mut optimise = pack.project.command("wasm-opt");
    // Flat code first, and until nothing changes any more: measured 1 % less under Brotli. `--traps-never-happen` would take another 1 %, and
    // with it the checks that stop the gate when something is amiss.
    optimise.args(features).args([
        "--flatten",
        "--rereloop",
        "--low-memory-unused",
        "--zero-filled-memory",
        "--converge",
        "-Oz",
        "-Oz",
        // functions keep their names until the last step: `cargo xtask size --why` asks for them
        "-g",
    ]);
    capture(optimise.arg(&used).arg("-o").arg(&optimised))?;
    // By itself, for what converges is done several times over, and names are to be shortened once.
    let mut shorten = pack.project.command("wasm-opt");
    shorten.args(features).args([
        "--strip-debug",
        "--strip-producers",
        "--strip-target-features",
        "--minify-imports-and-exports-and-modules",
    ]);
    shorten.arg(&optimised).arg("-o").arg(&small);
    let names = Names::read(&capture(&mut shorten)?)?;
    if features.is_empty() {
        pack.account(&optimised, &format!("{name}-named.wasm"))?;
        pack.account(&small, &format!("{name}.wasm"))?;
    }
    let bytes = fs::read(&small).with_context(|| format!("cannot read {}", small.display()))?;
    Ok((bytes, names))
}

/// wasm-metadce's description of what reaches into the module: one root that reaches each export.
fn reachability(exports: &[String]) -> String {
    let reached = exports.iter().map(|export| format!("\"to {export}\"")).collect::<Vec<_>>().join(", ");
    let mut graph = format!("[{{ \"name\": \"script\", \"root\": true, \"reaches\": [{reached}] }}");
    for export in exports {
        let _ = write!(graph, ",\n{{ \"name\": \"to {export}\", \"export\": \"{export}\" }}");
    }
    graph + "]"
}

//! `size --why`: what the parts of the delivered code cost, each dependency's and each feature's.
//!
//! Raw bytes are those of the parts as they are delivered, functions by the names that the compiler gave them, scripts as the bundler counts them. Brotli
//! bytes are measured for the Wasm module and the rest of the script, and shared out within each by raw bytes: a part's own are not to be had, for what
//! Brotli makes of it depends on what stands before.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::measure::{self, Measured};
use crate::process::capture;
use crate::project::Project;

/// The page of the table.
pub(crate) const PAGE: &str = "docs/size.md";

/// How far a written total may be from the measured one, in percent.
const TOLERANCE: u64 = 2;

/// Parts below this many bytes of a whole are told together.
const SMALL: u64 = 100;

/// What is delivered together and told together: the name of the Wasm module, and the files; where the module is inlined, it is part of the one.
const WHOLES: [(&str, &[&str]); 2] = [("gate", &["portcullis.js"]), ("dialog", &["portcullis-dialog.js", "portcullis-dialog.wasm"])];

/// Where packing leaves what is asked here: the module with its functions' names, the same as delivered, and the bundler's account of the script.
pub(crate) fn folder(project: &Project) -> PathBuf {
    project.target.join("why")
}

struct Part {
    name: String,
    raw: u64,
    brotli: u64,
}

/// The page: a table for each whole.
pub(crate) fn page(project: &Project) -> Result<String> {
    let files = measure::product(project, &project.dist())?;
    let modules = measure::files(project, &folder(project), &WHOLES.map(|(module, _)| format!("{module}.wasm")))?;
    let mut page = "# What each part costs\n\nWritten by `cargo xtask size --why --write`. In bytes; Brotli is shared out by raw bytes within module and script, \
                    so it is near the truth and no more.\nA function counts for what was inlined into it too.\n"
        .to_owned();
    for (module, names) in WHOLES {
        let delivered = sum(names.iter().map(|name| find(&files, name)).collect::<Result<Vec<_>>>()?.iter().map(|file| file.brotli));
        let wasm = find(&modules, &format!("{module}.wasm"))?;
        let mut parts = shared(functions(project, module)?, wasm.brotli);
        parts.extend(shared(scripts(project, module)?, delivered.saturating_sub(wasm.brotli)));
        write!(page, "\n## {}\n\n| part | raw | brotli |\n| --- | ---: | ---: |\n{}", spelled(names), table(parts))?;
        writeln!(page, "| **together** | | **{delivered}** |")?;
    }
    Ok(page)
}

/// Fails where a whole has grown, or shrunk, and the page does not say so.
pub(crate) fn check(page: &str, files: &[Measured]) -> Result<()> {
    for (_, names) in WHOLES {
        let measured = sum(names.iter().map(|name| find(files, name)).collect::<Result<Vec<_>>>()?.iter().map(|file| file.brotli));
        let (_, section) = page.split_once(&format!("## {}\n", spelled(names))).with_context(|| format!("{PAGE} lacks {names:?}"))?;
        let written =
            section.split("**").nth(3).and_then(|total| total.parse::<u64>().ok()).with_context(|| format!("{PAGE} has no total"))?;
        ensure!(
            written.abs_diff(measured) * 100 <= measured * TOLERANCE,
            "{PAGE} says {written} of {names:?}, dist has {measured}: run `cargo xtask size --why --write`"
        );
    }
    Ok(())
}

fn spelled(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" and ")
}

fn sum(numbers: impl Iterator<Item = u64>) -> u64 {
    numbers.sum()
}

fn find<'a>(files: &'a [Measured], name: &str) -> Result<&'a Measured> {
    files.iter().find(|file| file.name == name).with_context(|| format!("there is no {name}"))
}

fn shared(raw: BTreeMap<String, u64>, brotli: u64) -> Vec<Part> {
    let whole = raw.values().sum::<u64>().max(1);
    raw.into_iter().map(|(name, raw)| Part { name, raw, brotli: raw * brotli / whole }).collect()
}

/// The largest first, the small ones together.
fn table(mut parts: Vec<Part>) -> String {
    parts.sort_by(|one, other| other.brotli.cmp(&one.brotli).then_with(|| one.name.cmp(&other.name)));
    let (large, small): (Vec<Part>, Vec<Part>) = parts.into_iter().partition(|part| part.raw >= SMALL);
    let rest = Part {
        name: format!("{} parts below {SMALL} bytes", small.len()),
        raw: sum(small.iter().map(|part| part.raw)),
        brotli: sum(small.iter().map(|part| part.brotli)),
    };
    let rows = large.into_iter().chain((!small.is_empty()).then_some(rest));
    rows.map(|Part { name, raw, brotli }| format!("| {name} | {raw} | {brotli} |\n")).collect()
}

/// Bytes of a module's functions, by crate, and by module for our own.
fn functions(project: &Project, module: &str) -> Result<BTreeMap<String, u64>> {
    let mut command = project.command("wasm-opt");
    let named = folder(project).join(format!("{module}-named.wasm"));
    let metrics = capture(command.args(["--quiet", "--all-features", "-g", "--func-metrics"]).arg(&named))
        .with_context(|| format!("cannot read {}: has `cargo xtask dist` been run?", named.display()))?;
    let parts = account(&metrics, module);
    ensure!(!parts.is_empty(), "wasm-opt names no function of the {module} module");
    Ok(parts)
}

/// Reads what `wasm-opt --func-metrics` prints: a line `func: NAME`, later one `[binary-bytes] : N`.
fn account(metrics: &str, module: &str) -> BTreeMap<String, u64> {
    let mut parts = BTreeMap::new();
    let mut owner = None;
    for line in metrics.lines() {
        if let Some(name) = line.strip_prefix("func: ") {
            owner = Some(self::owner(name, module));
        } else if let Some((_, bytes)) = line.split_once("[binary-bytes] : ")
            && let Some(owner) = owner.take()
        {
            *parts.entry(owner).or_default() +=
                bytes.split_whitespace().next().and_then(|bytes| bytes.parse::<u64>().ok()).unwrap_or_default();
        }
    }
    parts
}

/// Whom a function belongs to: `Wasm: CRATE`, or `Wasm: CRATE::MODULE` for our own crates. What has no path is the compiler's or the binding's.
fn owner(name: &str, module: &str) -> String {
    // what a type is told by may come first: `<&mut CRATE[HASH]::…`
    let start = name.trim_start_matches(['<', '&', '(', '[', '*']).trim_start_matches("mut ").trim_start_matches("dyn ");
    let mut segments = start.split("::").map(|segment| segment.split(['[', '<', ' ', '>', ',', ')']).next().unwrap_or_default());
    let first = segments.next().unwrap_or_default();
    let second = segments.next().unwrap_or_default();
    match (first, second) {
        _ if !start.contains("::") => format!("Wasm: exports and what the compiler adds ({module})"),
        ("u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" | "f64" | "bool" | "char" | "str", _) => "Wasm: core".to_owned(),
        ("portcullis_core" | "portcullis", second) if second.starts_with(char::is_lowercase) => format!("Wasm: {first}::{second}"),
        _ => format!("Wasm: {first}"),
    }
}

/// Bytes of a script's sources as the bundler has minified them.
fn scripts(project: &Project, module: &str) -> Result<BTreeMap<String, u64>> {
    let path = folder(project).join(format!("{module}.json"));
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}: has `cargo xtask dist` been run?", path.display()))?;
    let account: Value = serde_json::from_str(&text).context("the bundler's account is no JSON")?;
    let outputs = account.get("outputs").and_then(Value::as_object).context("the bundler's account has no outputs")?;
    let inputs = outputs.values().filter_map(|output| output.get("inputs")?.as_object()).flatten();
    Ok(inputs
        .filter_map(|(path, input)| {
            // intermediate files are told by what they are
            let name = if path.starts_with("src/") { path } else { path.rsplit('/').next()? };
            Some((format!("script: {name}"), input.get("bytesInOutput")?.as_u64()?))
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_belong_to_crates_and_ours_to_modules() {
        for (name, wanted) in [
            ("memcmp", "Wasm: exports and what the compiler adds (gate)"),
            ("ask multivalue shim", "Wasm: exports and what the compiler adds (gate)"),
            ("core[70de]::ptr::drop_in_place::<alloc[96]::vec::Vec<u8>>", "Wasm: core"),
            ("<alloc[9695b]::string::String>::push.60", "Wasm: alloc"),
            ("<portcullis_core[d5a7]::session::Session>::ask", "Wasm: portcullis_core::session"),
            ("<lol_alloc[4d]::locked::LockedAllocator<x> as core[70]::alloc::GlobalAlloc>::alloc", "Wasm: lol_alloc"),
            ("<u32 as core[1]::slice::cmp::SliceContains>::slice_contains", "Wasm: core"),
            ("<&mut tachys[1]::html::Thing as core[2]::fmt::Debug>::fmt", "Wasm: tachys"),
        ] {
            assert_eq!(owner(name, "gate"), wanted, "{name}");
        }
    }

    #[test]
    fn metrics_are_added_up() {
        let metrics = "global\n [total] : 3\nfunc: a[1]::x\n [binary-bytes] : 10      \n [total] : 1\nfunc: a[1]::y\n [binary-bytes] : 5\n";
        assert_eq!(account(metrics, "gate"), BTreeMap::from([("Wasm: a".to_owned(), 15)]));
    }

    #[test]
    fn growth_is_told() {
        let file =
            |name: &str, brotli| Measured { name: name.to_owned(), raw: 1, gzip: 1, brotli, sha256: String::new(), sha384: String::new() };
        let files = |gate| [file("portcullis.js", gate), file("portcullis-dialog.js", 100), file("portcullis-dialog.wasm", 900)];
        let page = "## `portcullis.js`\n\n| **together** | | **1000** |\n\n## `portcullis-dialog.js` and `portcullis-dialog.wasm`\n\n| a | 1 | 2 |\n| **together** | | **1000** |\n";
        check(page, &files(1_020)).unwrap();
        assert!(check(page, &files(1_021 + 20)).unwrap_err().to_string().contains("--why --write"));
        check("", &files(1_000)).unwrap_err();
    }

    #[test]
    fn the_largest_come_first_and_small_ones_together() {
        let raw = BTreeMap::from([("a".to_owned(), 100), ("b".to_owned(), 300), ("c".to_owned(), 60), ("d".to_owned(), 40)]);
        assert_eq!(table(shared(raw, 250)), "| b | 300 | 150 |\n| a | 100 | 50 |\n| 2 parts below 100 bytes | 100 | 50 |\n");
    }
}

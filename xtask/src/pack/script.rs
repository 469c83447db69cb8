//! Bundling, tree shaking and minifying of scripts and styles.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::Pack;
use crate::dist::Mode;
use crate::process::{capture, capture_with_input};

/// A script to bundle.
pub(super) struct Script<'a> {
    /// The module to start from.
    pub(super) entry: &'a Path,
    /// `iife` for a classic script, `esm` for a module.
    pub(super) format: &'a str,
    /// What the bare imports stand for.
    pub(super) aliases: &'a [(&'a str, &'a Path)],
}

impl Script<'_> {
    /// The bundle, as it is before names are shortened.
    pub(super) fn bundle(&self, pack: &Pack) -> Result<String> {
        let script = capture(&mut self.bundling(pack)).with_context(|| format!("cannot bundle {}", self.entry.display()))?;
        Ok(script.trim_end().to_owned())
    }

    fn bundling(&self, pack: &Pack) -> Command {
        let mut command = pack.project.command("esbuild");
        command.arg(self.entry).arg("--bundle").arg(format!("--format={}", self.format));
        // ES2022: every browser that has `wasm-unsafe-eval` has it.
        command.args(["--target=es2022", "--charset=utf8", "--legal-comments=none", "--log-level=warning"]);
        command.args(["--loader:.html=text", "--loader:.css=text"]);
        // Both are wasm-bindgen's own: a path that is shaken out of the classic script, and a module named once for each
        // kind of import from it, which renaming makes one.
        command.args(["--log-override:empty-import-meta=silent", "--log-override:duplicate-object-key=silent"]);
        for (name, path) in self.aliases {
            let mut alias = OsString::from(format!("--alias:{name}="));
            alias.push(path);
            command.arg(alias);
        }
        command
    }

    /// Bundled and minified by esbuild alone: terser would take minutes for a module turned into script.
    pub(super) fn minified_quickly(&self, pack: &Pack) -> Result<String> {
        let mut command = self.bundling(pack);
        capture(command.arg("--minify")).with_context(|| format!("cannot bundle {}", self.entry.display()))
    }

    /// The bundler's account of which source takes how many bytes, for `cargo xtask size --why`.
    pub(super) fn account(&self, pack: &Pack, name: &str) -> Result<()> {
        let account = pack.work.join(format!("{name}-account.json"));
        let mut command = self.bundling(pack);
        command.arg("--minify").arg(format!("--metafile={}", account.display()));
        // without one it gives no account
        capture(command.arg(format!("--outfile={}", account.with_extension("js").display())))?;
        pack.account(&account, &format!("{name}.json"))
    }

    /// What became of the bundle, minified in a release build. By terser alone: esbuild's own minifier before it gains less
    /// than 20 bytes under Brotli. What it calls `unsafe` is `a + ''` for `String(a)` and for a template of it, and `Error()` for
    /// `new Error()`: here the same, and 40 bytes.
    pub(super) fn minified(&self, pack: &Pack, bundle: &str) -> Result<String> {
        if pack.mode == Mode::Dev {
            return Ok(bundle.to_owned());
        }
        let mut command = pack.project.command("terser");
        command.args([
            "--compress",
            "passes=3,unsafe,unsafe_arrows,keep_fargs=false,inline=1,comparisons=false,hoist_funs",
            "--mangle",
            "--ecma",
            "2020",
        ]);
        // A module's top-level names are its own; those of a classic script are inside a function anyway.
        command.args((self.format == "esm").then_some("--module"));
        Ok(capture_with_input(&mut command, bundle)?.trim_end().to_owned())
    }
}

/// Chromium compiles every function of such a script ahead, off the main thread and while it arrives, instead of each when it is first called
/// (V8, «Explicit Compile Hints», since Chrome 136; others read a comment). It has to stand first. Nearly all functions are called; the others are heap that V8
/// throws away later.
pub(super) const COMPILE_AHEAD: &str = "//# allFunctionsCalledOnLoad\n";

/// One minified style sheet out of several, in their order.
pub(super) fn style(pack: &Pack, sheets: &[&str]) -> Result<String> {
    let imports: String = sheets.iter().map(|sheet| format!("@import \"./{sheet}\";\n")).collect();
    let mut command = pack.project.command("esbuild");
    // The first engines that have `wasm-unsafe-eval`; some of them do not know nested rules.
    command.args(["--target=chrome97,firefox102,safari16"]);
    command.args(["--bundle", "--minify", "--loader=css", "--charset=utf8", "--log-level=warning"]);
    Ok(tight(capture_with_input(&mut command, &imports)?.trim_end()))
}

/// Without the space that esbuild leaves before a custom property's value.
fn tight(style: &str) -> String {
    let mut parts = style.split("--");
    let mut tight = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        tight.push_str("--");
        match part.split_once(": ") {
            Some((name, value)) if name.bytes().all(|byte| byte == b'-' || byte.is_ascii_alphanumeric()) => {
                tight.extend([name, ":", value])
            }
            _ => tight.push_str(part),
        }
    }
    tight
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_custom_properties_lose_their_space() {
        let style = "a{--x-y: 1em;--z: #fff;width:var(--x-y, auto)}td:before{content:attr(data-label) \": \"}";
        assert_eq!(tight(style), "a{--x-y:1em;--z:#fff;width:var(--x-y, auto)}td:before{content:attr(data-label) \": \"}");
    }
}

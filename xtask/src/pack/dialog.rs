//! `portcullis-dialog.js` and `portcullis-dialog.wasm`: the Leptos dialog as a module that is imported when needed.

use anyhow::Result;

use super::esbuild::Script;
use super::{Pack, style, wasm};

/// Writes the dialog's two files.
pub(super) fn write(pack: &Pack) -> Result<()> {
    let module = wasm::take(pack, "dialog")?;
    let glue = pack.intermediate("dialog.js", &module.glue)?;
    let style = pack.intermediate("preferences.css", style::dialog(pack)?)?;
    let script = Script {
        entry: &pack.project.root.join("src/dialog.js"),
        format: "esm",
        aliases: &[("dialog", &glue), ("preferences.css", &style)],
    };
    pack.deliver("portcullis-dialog.js", script.bundle(pack)?)?;
    pack.deliver("portcullis-dialog.wasm", module.bytes)
}

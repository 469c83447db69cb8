//! `portcullis-dialog.js` and `portcullis-dialog.wasm`: the Leptos dialog as a module that is imported when needed.

use anyhow::Result;

use super::script::{COMPILE_AHEAD, Script};
use super::{Pack, data, style, wasm};

/// Writes the dialog's two files.
pub(super) fn write(pack: &Pack) -> Result<()> {
    let (bytes, glue) = wasm::take(pack, "dialog")?;
    let style = pack.intermediate("preferences.css", style::dialog(pack)?)?;
    let table = pack.intermediate("declaration.css", style::declaration(pack)?)?;
    let texts = pack.intermediate("dialog-texts.json", data::dialog_texts(pack)?)?;
    let script = Script {
        entry: &pack.project.root.join("src/dialog.js"),
        format: "esm",
        aliases: &[
            ("dialog", &wasm::glue_path(pack, "dialog")),
            ("compile", &pack.project.root.join("src/compile.js")),
            ("dialog-texts.json", &texts),
            ("preferences.css", &style),
            ("declaration.css", &table),
        ],
    };
    let (bundle, bytes) = wasm::bundle(pack, "dialog", &bytes, &glue, &script)?;
    script.account(pack, "dialog")?;
    pack.deliver("portcullis-dialog.js", format!("{COMPILE_AHEAD}{}", script.minified(pack, &bundle)?))?;
    pack.deliver("portcullis-dialog.wasm", bytes)
}

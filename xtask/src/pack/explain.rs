//! `portcullis-explain.js`: the core's reader and the catalogue's rule, as a module that is imported where a configuration is not right
//! as it stands.

use anyhow::Result;

use super::script::Script;
use super::wasm_text::Packing;
use super::{Pack, inline, wasm};
use crate::catalogue;

const PACKING: Packing = Packing::Plain;

/// Writes the file.
pub(super) fn write(pack: &Pack) -> Result<()> {
    let (bytes, _) = wasm::take(pack, "explain")?;
    let vendors = pack.intermediate("vendors.json", catalogue::vendors(pack.project)?)?;
    let script = Script {
        entry: &pack.project.root.join("src/explain.js"),
        format: "esm",
        aliases: &[
            ("explain", &wasm::glue_path(pack, "explain")),
            ("unpack", &pack.project.root.join(PACKING.script())),
            ("vendors.json", &vendors),
        ],
    };
    pack.deliver("portcullis-explain.js", inline::packed(pack, "explain", &bytes, &script, PACKING, Ok)?)
}

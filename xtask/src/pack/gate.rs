//! `portcullis.js` and `portcullis-full.js`: boot lines, glue, notice, style and the gate's Wasm in one classic script.

use anyhow::Result;

use super::script::{COMPILE_AHEAD, Script};
use super::wasm_text::Packing;
use super::{Pack, data, inline, notice, style, wasm};
use crate::dist::Mode;

/// Stands in the sources for the version.
const VERSION: &str = "__PORTCULLIS_VERSION__";

/// A classic script without a charset of its own is read in the page's encoding, and the module's text would be lost in a
/// page that is not UTF-8. A byte order mark outweighs both the page and the server.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Writes `portcullis.js` and `portcullis-full.js`: one source, which leaves the extras out of the first.
pub(super) fn write(pack: &Pack) -> Result<()> {
    // wasm-bindgen's own glue stays behind: the gate has a bridge of its own.
    let (bytes, _) = wasm::take(pack, "gate")?;
    build(pack, &bytes, "portcullis.js", false)?;
    build(pack, &bytes, "portcullis-full.js", true)
}

fn build(pack: &Pack, bytes: &[u8], name: &str, full: bool) -> Result<()> {
    let notice = pack.intermediate("notice.html", notice::html(pack)?)?;
    let style = pack.intermediate("gate.css", style::gate(pack)?)?;
    let shape = pack.intermediate("shape.json", portcullis_core::schema::compact(full))?;
    let texts = pack.intermediate("texts.json", data::gate_texts(pack)?)?;
    let extras = pack.project.root.join("src/gate/extras").join(if full { "full.js" } else { "lean.js" });
    // unoptimised it holds every byte there is
    let packing = if pack.mode == Mode::Dev { Packing::Plain } else { Packing::Marked };
    let script = Script {
        entry: &pack.project.root.join("src/boot.js"),
        format: "iife",
        aliases: &[
            ("gate", &wasm::glue_path(pack, "gate")),
            ("unpack", &pack.project.root.join(packing.script())),
            ("notice.html", &notice),
            ("gate.css", &style),
            ("shape.json", &shape),
            ("texts.json", &texts),
            ("extras", &extras),
        ],
    };
    let version = format!("'{}'", env!("CARGO_PKG_VERSION"));
    let packed = inline::packed(pack, "gate", bytes, &script, packing, |bundle| inline::substitute(&bundle, VERSION, &version))?;
    if !full {
        script.account(pack, "gate")?;
    }
    pack.deliver(name, format!("{BYTE_ORDER_MARK}{COMPILE_AHEAD}{packed}"))
}

//! `portcullis.js` and `portcullis-full.js`: boot lines, glue, notice, style and the gate's Wasm in one classic script.

use std::fs;

use anyhow::{Context, Result, bail, ensure};

use super::glue::Glue;
use super::script::Script;
use super::{Pack, data, notice, style, wasm, wasm_text};

/// Stands in the sources for the module.
const MODULE: &str = "__PORTCULLIS_WASM__";

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
    let bridge = pack.project.root.join("src/gate/module.js");
    let glue = Glue::new(&fs::read_to_string(&bridge).with_context(|| format!("cannot read {}", bridge.display()))?);
    let notice = pack.intermediate("notice.html", notice::html(pack)?)?;
    let style = pack.intermediate("gate.css", style::gate(pack)?)?;
    let shape = pack.intermediate("shape.json", portcullis_core::schema::compact(full))?;
    let texts = pack.intermediate("texts.json", data::gate_texts(pack)?)?;
    let extras = pack.project.root.join("src/gate/extras").join(if full { "full.js" } else { "lean.js" });
    let script = Script {
        entry: &pack.project.root.join("src/boot.js"),
        format: "iife",
        aliases: &[
            ("gate", &wasm::glue_path(pack, "gate")),
            ("notice.html", &notice),
            ("gate.css", &style),
            ("shape.json", &shape),
            ("texts.json", &texts),
            ("extras", &extras),
        ],
    };
    let (bundle, bytes) = wasm::bundle(pack, "gate", bytes, &glue, &script)?;
    let version = format!("'{}'", env!("CARGO_PKG_VERSION"));
    let bundle = substitute(&bundle, VERSION, &version)
        // A minifier takes what it knows of a string, such as its length, for good: it must see a name it knows nothing of.
        // The module itself comes last, for a minifier would also write half of its text as escapes.
        .and_then(|bundle| substitute(&bundle, MODULE, MODULE))
        .context("in the bundle of src/boot.js")?;
    let packed = script.minified(pack, &bundle)?;
    ensure!(packed.matches(MODULE).count() == 1, "minifying has lost or doubled {MODULE}");
    let packed = packed.replace(MODULE, &wasm_text::encode(&bytes));
    pack.deliver(name, format!("{BYTE_ORDER_MARK}{packed}"))
}

/// Puts something else in the place of the string that holds a token.
fn substitute(script: &str, token: &str, by: &str) -> Result<String> {
    let found = script.matches(token).count();
    ensure!(found == 1, "{token} stands {found} times; it belongs in exactly one place");
    for quote in ['"', '\'', '`'] {
        let quoted = format!("{quote}{token}{quote}");
        if script.contains(&quoted) {
            return Ok(script.replacen(&quoted, by, 1));
        }
    }
    bail!("{token} does not stand in a string of its own")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_goes_with_its_quotes() {
        assert_eq!(substitute(r#"f("__PORTCULLIS_WASM__")"#, MODULE, "'x'").unwrap(), "f('x')");
    }

    #[test]
    fn a_lost_or_doubled_token_is_refused() {
        assert!(substitute("f()", MODULE, "'x'").is_err());
        assert!(substitute(r#"f("__PORTCULLIS_WASM__","__PORTCULLIS_WASM__")"#, MODULE, "'x'").is_err());
        assert!(substitute(r#"f("a __PORTCULLIS_WASM__")"#, MODULE, "'x'").is_err());
    }
}

//! A script with its Wasm module in it, as a string.

use anyhow::{Context, Result, bail, ensure};

use super::glue::Glue;
use super::script::Script;
use super::wasm_text::Packing;
use super::{Pack, wasm};

/// Stands in the sources for the module.
pub(super) const MODULE: &str = "__PORTCULLIS_WASM__";

/// Bundles and minifies a script around its module, whose bridge is ours: wasm-bindgen's own glue stays behind.
pub(super) fn packed(
    pack: &Pack,
    name: &str,
    bytes: &[u8],
    script: &Script,
    packing: Packing,
    prepare: impl Fn(String) -> Result<String>,
) -> Result<String> {
    let glue = Glue::new(&pack.project.read("src/gate/module.js")?);
    let (bundle, bytes) = wasm::bundle(pack, name, bytes, &glue, script)?;
    let bundle = prepare(bundle)
        // A minifier takes what it knows of a string, such as its length, for good: it must see a name it knows nothing of.
        // The module itself comes last, for a minifier would also write half of its text as escapes.
        .and_then(|bundle| substitute(&bundle, MODULE, MODULE))
        .with_context(|| format!("in the bundle of {}", script.entry.display()))?;
    let packed = script.minified(pack, &bundle)?;
    ensure!(packed.matches(MODULE).count() == 1, "minifying has lost or doubled {MODULE}");
    Ok(packed.replace(MODULE, &packing.encode(&bytes)?))
}

/// Puts something else in the place of the string that holds a token.
pub(super) fn substitute(script: &str, token: &str, by: &str) -> Result<String> {
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

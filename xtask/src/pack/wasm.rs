//! A Wasm module and its glue, as Trunk leaves them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::Pack;

/// A module and the script that imports into it.
pub(super) struct Module {
    pub(super) bytes: Vec<u8>,
    pub(super) glue: String,
}

/// wasm-bindgen's export of the asynchronous start, which fetches the module.
const FETCHING_START: &str = ", __wbg_init as default";

/// Takes the module of a `data-type="worker"` link out of Trunk's staging folder.
pub(super) fn take(pack: &Pack, name: &str) -> Result<Module> {
    let bytes = pack.take(&format!("{name}_bg.wasm"))?;
    let glue = pack.take(&format!("{name}.js"))?;
    let glue = String::from_utf8(glue).with_context(|| format!("{name}.js is not UTF-8"))?;
    Ok(Module { bytes, glue: with_own_modules(&glue, &pack.project.root) })
}

/// The glue of a module that is started from bytes at hand, so that the code for fetching it is shaken out.
pub(super) fn without_fetching(glue: &str) -> Result<String> {
    ensure!(glue.contains(FETCHING_START), "the glue does not export its start as expected: wasm-bindgen has changed its output");
    Ok(glue.replace(FETCHING_START, ""))
}

/// Removes the copies that wasm-bindgen makes of scripts named in `#[wasm_bindgen(module = …)]`: they are in the bundles.
pub(super) fn remove_snippets(pack: &Pack) -> Result<()> {
    let snippets = pack.staging.join("snippets");
    if !snippets.exists() {
        return Ok(());
    }
    fs::remove_dir_all(&snippets).with_context(|| format!("cannot remove {}", snippets.display()))
}

/// Turns imports of wasm-bindgen's copies back to the scripts themselves. A script that both the glue and a hand-written
/// one import must be one module: two copies would have two states.
fn with_own_modules(glue: &str, root: &Path) -> String {
    let copies = glue.split("'./snippets/").skip(1).filter_map(|rest| rest.split_once('\'')).map(|(copy, _)| copy);
    copies.fold(glue.to_owned(), |glue, copy| {
        // `portcullis-0123456789abcdef/src/gate/host.js`
        let original = copy.split_once('/').map(|(_, path)| root.join(path)).filter(|path| path.is_file());
        match original {
            Some(original) => glue.replace(&format!("'./snippets/{copy}'"), &format!("'{}'", original.display())),
            None => glue,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copied_script_is_imported_from_where_it_was_written() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let glue = "import { a } from './snippets/portcullis-01ab/src/boot.js';\nimport { b } from './snippets/dep-2/inline0.js';";
        let expected = format!("import {{ a }} from '{}/src/boot.js';\nimport {{ b }} from './snippets/dep-2/inline0.js';", root.display());
        assert_eq!(with_own_modules(glue, root), expected);
    }

    #[test]
    fn only_the_known_form_is_stripped() {
        assert_eq!(without_fetching("export { initSync, __wbg_init as default };").unwrap(), "export { initSync };");
        assert!(without_fetching("export default init;").is_err());
    }
}

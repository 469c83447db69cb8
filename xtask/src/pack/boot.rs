//! `portcullis-boot.js`: the deny-first lines alone, for inlining before an `async` tag.

use anyhow::Result;

use super::Pack;
use super::script::Script;

/// Writes `portcullis-boot.js`. No final newline: what is inlined is the file, byte for byte, and its CSP hash is of that.
pub(super) fn write(pack: &Pack) -> Result<()> {
    let entry = pack.project.root.join("src/boot/lines.js");
    let script = Script { entry: &entry, format: "iife", aliases: &[] };
    pack.deliver("portcullis-boot.js", script.minified(pack, &script.bundle(pack)?)?)
}

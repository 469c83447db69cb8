//! Which style sheets go where.

use anyhow::{Context, Result};

use super::{Pack, script};

/// What the gate can show by itself, hence carries.
const GATE: &[&str] = &["style/tokens.css", "style/base.css", "style/notice.css", "style/placeholder.css", "style/reopen.css"];

/// What only the dialog shows; the tokens are already in the page by then.
const DIALOG: &[&str] = &["style/preferences.css"];

/// What the declaration table looks like, where the page says nothing of it.
const DECLARATION: &[&str] = &["style/declaration.css"];

/// The gate's sheets as one.
pub(super) fn gate(pack: &Pack) -> Result<String> {
    script::style(pack, GATE).context("cannot gather the gate's style sheets")
}

/// The dialog's sheets as one.
pub(super) fn dialog(pack: &Pack) -> Result<String> {
    script::style(pack, DIALOG).context("cannot gather the dialog's style sheets")
}

/// The declaration table's sheet.
pub(super) fn declaration(pack: &Pack) -> Result<String> {
    script::style(pack, DECLARATION).context("cannot gather the declaration table's style sheet")
}

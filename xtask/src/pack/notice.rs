//! The notice, a Leptos component, rendered to HTML on the host.

use anyhow::{Context, Result, ensure};

use super::Pack;
use crate::process::capture;

/// The notice's markup, without texts: the gate fills them in.
pub(super) fn html(pack: &Pack) -> Result<String> {
    // The dev profile: it is the quickest to build, and the program runs for a millisecond.
    let mut prerender = pack.project.cargo(&["run", "--quiet", "--package", "portcullis", "--bin", "prerender", "--features", "prerender"]);
    let html = capture(&mut prerender).context("cannot render the notice")?;
    let html = html.trim();
    ensure!(html.starts_with('<'), "the rendered notice is no markup: {html:?}");
    Ok(html.to_owned())
}

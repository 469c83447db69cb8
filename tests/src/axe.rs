//! axe-core, injected into the page under test.

use std::path::PathBuf;

use serde_json::Value;

use crate::page::{Page, quote};

/// Runs axe-core on an element, leaving out some rules: one line per violation.
pub(crate) fn run(page: &Page<'_>, selector: &str, without: &[&str]) -> Result<Vec<String>, String> {
    let path = source();
    let axe = std::fs::read_to_string(&path)
        .map_err(|error| format!("{}: {error}; `npm ci` installs axe-core, PORTCULLIS_AXE names another copy", path.display()))?;
    page.try_js(&axe)?;
    let script = format!(
        "const done = arguments[0];
        axe.run({}, {{ resultTypes: ['violations'], rules: Object.fromEntries({}.map(rule => [rule, {{ enabled: false }}])) }}).then(
            result => done(result.violations.map(rule => rule.id + ' (' + rule.impact + '): ' + rule.help + ' — ' +
                rule.nodes.map(node => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join('; '))),
            error => done(['axe failed: ' + error]));",
        quote(selector),
        Value::from(without)
    );
    let found = page.js_async(&script);
    let Value::Array(lines) = found else {
        return Err(format!("axe answered {found}"));
    };
    Ok(lines.iter().filter_map(Value::as_str).map(Into::into).collect())
}

fn source() -> PathBuf {
    std::env::var_os("PORTCULLIS_AXE")
        .map(PathBuf::from)
        .unwrap_or_else(|| crate::scene::repository().join("node_modules/axe-core/axe.min.js"))
}

//! `bench`: what Portcullis costs a page, as a ratio to the same page without it.

use anyhow::Result;

use crate::process::run as run_command;
use crate::project::Project;

/// Measures the observer's cost on ten thousand insertions in Chromium, on the `dist` that is there, and fails over its limit.
pub(crate) fn run(project: &Project) -> Result<()> {
    let mut command = project.cargo(&["test", "--quiet", "--package", "portcullis-e2e", "--test", "bench"]);
    command.env("PORTCULLIS_DIST", project.dist()).env("PORTCULLIS_ENGINES", "chromium");
    run_command(&mut command)
}

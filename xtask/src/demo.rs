//! `demo`: the built pages, served together with the stand-in third parties.

use anyhow::Result;

use crate::process::run as run_command;
use crate::project::Project;
use crate::{dist, setup};

/// Sets up, builds and serves until interrupted.
pub(crate) fn run(project: &Project, port: Option<&str>) -> Result<()> {
    setup::run(project, setup::Purpose::Build)?;
    dist::run(project, dist::Mode::Release)?;
    let mut stage = project.cargo(&["run", "--quiet", "--package", "portcullis-stage", "--bin", "stage", "--", "--root"]);
    stage.arg(project.dist());
    if let Some(port) = port {
        stage.args(["--port", port]);
    }
    run_command(&mut stage)
}

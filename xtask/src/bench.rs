//! `bench`: Portcullis beside its peers in one run, and what it costs a page, as a ratio to the same page without it.

mod floors;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::arguments::Arguments;
use crate::block;
use crate::process::run as run_command;
use crate::project::Project;
use crate::setup;

/// The harness and the peers it installs.
const FOLDER: &str = "bench";
const RESULTS: &str = "bench-results";
const PROFILES: [&str; 2] = ["desktop", "mobile"];

/// What is to be measured.
#[derive(Debug)]
pub(crate) enum Bench {
    /// Portcullis and its peers; the options are those of `bench/run.mjs`.
    Peers { options: Vec<String>, floors: bool, write: bool },
    /// The observer's cost on ten thousand insertions.
    Observer,
}

impl Bench {
    pub(crate) fn from(arguments: &mut Arguments) -> Result<Self> {
        if arguments.flag("--observer") {
            return Ok(Self::Observer);
        }
        let mut options = Vec::new();
        for name in ["--rounds", "--scale-rounds", "--profile", "--only"] {
            if let Some(value) = arguments.value(name)? {
                options.extend([name.to_owned(), value]);
            }
        }
        Ok(Self::Peers { options, floors: arguments.flag("--floors"), write: arguments.flag("--write") })
    }
}

/// Measures the `dist` that is there.
pub(crate) fn run(project: &Project, bench: &Bench) -> Result<()> {
    setup::run(project, setup::Purpose::Test)?;
    project.require_dist()?;
    match bench {
        Bench::Peers { options, floors, write } => {
            install_peers(project)?;
            let mut node = project.command("node");
            node.arg(Path::new(FOLDER).join("run.mjs")).arg("--dist").arg(project.dist()).args(["--out", RESULTS]).args(options);
            if *floors {
                node.arg("--floors").arg(floors::build(project)?);
            }
            forget_tables(project)?;
            run_command(&mut node)?;
            if *write { write_tables(project) } else { Ok(()) }
        }
        Bench::Observer => {
            let mut command = project.cargo(&["test", "--quiet", "--package", "portcullis-e2e", "--test", "bench"]);
            command.env("PORTCULLIS_DIST", project.dist()).env("PORTCULLIS_ENGINES", "chromium");
            run_command(&mut command)
        }
    }
}

/// The peers come from npm into a folder of their own: nothing that is built or tested needs them.
fn install_peers(project: &Project) -> Result<()> {
    let folder = project.root.join(FOLDER);
    let (lock, installed) = (folder.join("package-lock.json"), folder.join("node_modules/.installed-lock.json"));
    let wanted = fs::read_to_string(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    if fs::read_to_string(&installed).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("bench: installing the peers of {FOLDER}/package.json …");
    let mut npm = project.command("npm");
    run_command(npm.current_dir(&folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    fs::write(&installed, wanted).with_context(|| format!("cannot write {}", installed.display()))
}

fn table_of(project: &Project, profile: &str) -> PathBuf {
    project.root.join(RESULTS).join(format!("{profile}.md"))
}

/// Removes the tables of earlier runs: the README quotes one run.
fn forget_tables(project: &Project) -> Result<()> {
    for profile in PROFILES {
        let path = table_of(project, profile);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("cannot remove {}", path.display()));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Puts the tables of this run into the README.
fn write_tables(project: &Project) -> Result<()> {
    let mut readme = project.read("README.md")?;
    for profile in PROFILES {
        let path = table_of(project, profile);
        if path.exists() {
            let table = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            readme = block::replaced(&readme, &format!("bench-{profile}"), &table)?;
        }
    }
    fs::write(project.root.join("README.md"), readme).context("cannot write README.md")
}

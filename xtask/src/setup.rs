//! Makes sure that everything the other commands need is there, and installs only what is missing.

use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::process::spell_time;
use crate::project::Project;

mod browsers;
mod cargo_tools;
mod npm;
pub(crate) mod rust;

/// What the machine is prepared for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building and serving: no browser needed.
    Build,
    /// The whole test suite, in three browsers.
    Test,
}

/// Something that has to be there.
pub(crate) struct Need {
    /// What it is, as shown to a person.
    pub(crate) name: String,
    /// Roughly how long installing takes.
    pub(crate) takes: &'static str,
    /// The command a person would run, shown when ours fails.
    pub(crate) by_hand: String,
    /// Installs it.
    pub(crate) install: Install,
}

type Install = Box<dyn Fn(&Project) -> Result<()>>;

/// Installs what is missing for `purpose`.
pub(crate) fn run(project: &Project, purpose: Purpose) -> Result<()> {
    refuse_without_prerequisites(project)?;
    let mut missing = rust::missing(project)?;
    missing.extend(cargo_tools::missing(project)?);
    missing.extend(npm::missing(project)?);
    if purpose == Purpose::Test {
        missing.extend(browsers::missing(project)?);
    }
    if missing.is_empty() {
        return Ok(());
    }
    println!("setup: {} to install, kept in {} where it can be", count(missing.len()), project.cache.display());
    for need in missing {
        println!("\nsetup: {} … ({})", need.name, need.takes);
        let start = Instant::now();
        (need.install)(project)
            .with_context(|| format!("{} is missing and could not be installed. By hand:\n  {}", need.name, need.by_hand))?;
        println!("setup: {} is there, after {}", need.name, spell_time(start.elapsed()));
    }
    cargo_tools::remove_build_folder(project);
    println!("\nsetup: done");
    Ok(())
}

/// The four programs that this cannot install itself.
fn refuse_without_prerequisites(project: &Project) -> Result<()> {
    let needed = [
        ("rustup", "from https://rustup.rs"),
        ("cc", "apt-get install build-essential"),
        ("node", "apt-get install nodejs"),
        ("npm", "apt-get install npm"),
    ];
    let missing: Vec<String> = needed
        .iter()
        .filter(|(program, _)| !project.has_program(program))
        .map(|(program, remedy)| format!("  {program}: {remedy}"))
        .collect();
    if !missing.is_empty() {
        bail!("not on PATH, and needed before anything else:\n{}", missing.join("\n"));
    }
    Ok(())
}

fn count(things: usize) -> String {
    if things == 1 { "1 thing".to_owned() } else { format!("{things} things") }
}

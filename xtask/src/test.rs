//! `test`: every check in turn, cheap ones first; a failure does not keep the later ones from telling theirs.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::process::spell_time;
use crate::project::Project;
use crate::setup;

mod steps;

use steps::{STEPS, Step};

/// What the steps are given.
struct Run<'a> {
    project: &'a Project,
    /// Only tests whose name contains this.
    filter: Option<String>,
}

/// How a step ended.
struct Outcome {
    name: &'static str,
    passed: bool,
    took: Duration,
}

/// Runs the chosen steps; the last line says how many passed and failed.
pub(crate) fn run(project: &Project, filter: Option<String>, only: Option<&str>) -> Result<ExitCode> {
    let chosen = choose(filter.is_some(), only)?;
    setup::run(project, setup::Purpose::Test)?;
    let run = Run { project, filter };
    let mut outcomes: Vec<Outcome> = Vec::new();
    for (at, step) in chosen.iter().enumerate() {
        println!("\n== {}/{} {}: {}", at + 1, chosen.len(), step.name, step.about);
        let start = Instant::now();
        let dist_failed = outcomes.iter().any(|outcome| outcome.name == "dist" && !outcome.passed);
        let result = if step.needs_dist && dist_failed { not_run() } else { (step.run)(&run) };
        if let Err(error) = &result {
            println!("{error:#}");
        }
        let outcome = Outcome { name: step.name, passed: result.is_ok(), took: start.elapsed() };
        println!("== {} {}", outcome.name, outcome.verdict());
        outcomes.push(outcome);
    }
    println!("\nsummary");
    for outcome in &outcomes {
        println!("  {:8} {}", outcome.name, outcome.verdict());
    }
    let passed = outcomes.iter().filter(|outcome| outcome.passed).count();
    let failed = outcomes.len() - passed;
    println!("\n{passed} passed, {failed} failed");
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn not_run() -> Result<()> {
    bail!("not run: it tests dist/, and dist failed")
}

impl Outcome {
    fn verdict(&self) -> String {
        format!("{} after {}", if self.passed { "passed" } else { "FAILED" }, spell_time(self.took))
    }
}

/// The steps named, or those a filter can narrow and what they need, or all.
fn choose(filtered: bool, only: Option<&str>) -> Result<Vec<&'static Step>> {
    let Some(only) = only else {
        let wanted = |step: &&Step| !filtered || step.takes_filter || step.name == "dist";
        return Ok(STEPS.iter().filter(wanted).collect());
    };
    let names: Vec<&str> = only.split(',').collect();
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        bail!("`{unknown}` is no step of the tests; there are {}", known.join(", "));
    }
    Ok(STEPS.iter().filter(|step| names.contains(&step.name)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(filtered: bool, only: Option<&str>) -> Vec<&'static str> {
        choose(filtered, only).unwrap().iter().map(|step| step.name).collect()
    }

    #[test]
    fn steps_keep_their_order_whatever_the_command_line_says() {
        assert_eq!(names(false, Some("e2e,core")), ["core", "e2e"]);
        assert_eq!(names(false, None).len(), STEPS.len());
        assert!(choose(false, Some("e3e")).is_err());
    }

    #[test]
    fn a_filter_leaves_only_what_runs_tests() {
        let chosen = names(true, None);
        assert!(chosen.contains(&"e2e") && chosen.contains(&"dist") && !chosen.contains(&"clippy"));
    }
}

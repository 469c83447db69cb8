//! `size`: what a visitor downloads, against the budgets.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::budget::BUDGETS;
use crate::figures;
use crate::measure::{self, Measured};
use crate::project::Project;
use crate::why;

/// Prints the table and fails over budget; with `write`, puts the figures into the README too.
pub(crate) fn run(project: &Project, write: bool) -> Result<()> {
    let files = measure::product(project, &project.dist())?;
    print!("{}", table(&files));
    if write {
        let readme = figures::replaced(&project.read("README.md")?, &files)?;
        fs::write(project.root.join("README.md"), readme).context("cannot write README.md")?;
    }
    println!();
    judge(&files)
}

/// Prints what each part costs; with `write`, puts it into its page.
pub(crate) fn why(project: &Project, write: bool) -> Result<()> {
    let page = why::page(project)?;
    print!("{page}");
    if write {
        fs::write(project.root.join(why::PAGE), page).with_context(|| format!("cannot write {}", why::PAGE))?;
    }
    Ok(())
}

/// As [`run`], without the table.
pub(crate) fn check(project: &Project) -> Result<()> {
    judge(&measure::product(project, &project.dist())?)
}

fn judge(files: &[Measured]) -> Result<()> {
    let mut broken = 0;
    for budget in &BUDGETS {
        let verdict = budget.judge(files);
        println!("{}", verdict.line);
        broken += usize::from(!verdict.kept);
    }
    ensure!(broken == 0, "{broken} of {} budgets broken", BUDGETS.len());
    Ok(())
}

fn table(files: &[Measured]) -> String {
    let width = files.iter().map(|file| file.name.len()).max().unwrap_or_default();
    let head = format!("{:width$}  {:>8}  {:>8}  {:>8}\n", "bytes", "raw", "gzip", "brotli");
    let rows = files.iter().map(|file| format!("{:width$}  {:>8}  {:>8}  {:>8}\n", file.name, file.raw, file.gzip, file.brotli));
    std::iter::once(head).chain(rows).collect()
}

//! `fuzz`: libFuzzer on the core's parsers, with the pinned stable toolchain. cargo-fuzz runs the same targets, but wants a nightly.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::process::run as run_command;
use crate::project::Project;

mod outcome;

use outcome::Outcome;

/// `fuzz/fuzz_targets/NAME.rs`, each.
pub(crate) const TARGETS: [&str; 3] = ["cookie", "configuration", "condition"];

/// What libFuzzer wants of the compiler: counters on every edge, where they are, and what comparisons compare.
const INSTRUMENTED: &str = "--cfg fuzzing -Ccodegen-units=1 -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
     -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Longer than the longest condition and the longest cookie's value that are read.
const LONGEST: &str = "-max_len=4200";

/// How a target is fuzzed.
#[derive(Clone, Copy)]
pub(crate) struct Effort {
    pub(crate) seconds: u32,
    /// Whether what is found goes into the committed corpus, as far as it reaches what the corpus does not.
    pub(crate) keep: bool,
}

/// Fuzzes one target, or all of them one after another; fails at the first crash.
pub(crate) fn run(project: &Project, target: Option<&str>, effort: Effort) -> Result<()> {
    if let Some(unknown) = target.filter(|target| !TARGETS.contains(target)) {
        bail!("`{unknown}` is no fuzz target; there are {}", TARGETS.join(", "));
    }
    let folder = project.target.join("fuzz");
    build(project, &folder)?;
    for name in TARGETS.into_iter().filter(|name| target.is_none_or(|target| target == *name)) {
        Target::new(project, &folder, name)?.run(effort)?;
    }
    Ok(())
}

/// A target folder of its own: these flags would have everything else built anew.
fn build(project: &Project, folder: &Path) -> Result<()> {
    ensure!(
        env::var_os("CXX").is_some() || project.has_program("c++"),
        "libFuzzer is C++, and `c++` is not on PATH: apt-get install build-essential, or name a compiler in CXX"
    );
    let mut cargo = project.cargo(&["build", "--quiet", "--release", "--locked", "--bins", "--manifest-path", "fuzz/Cargo.toml"]);
    // With a target named, even this machine's own, the flags keep away from build scripts, which could not be linked with them.
    cargo.args(["--target", "host-tuple"]).env("RUSTFLAGS", INSTRUMENTED).env("CARGO_TARGET_DIR", folder);
    run_command(&mut cargo)
}

/// One target and its folders.
struct Target<'a> {
    project: &'a Project,
    name: &'static str,
    program: PathBuf,
    /// The committed inputs.
    corpus: PathBuf,
    /// What runs have found beside them.
    findings: PathBuf,
    /// Inputs that break something.
    crashes: PathBuf,
    log: PathBuf,
}

impl<'a> Target<'a> {
    fn new(project: &'a Project, folder: &Path, name: &'static str) -> Result<Self> {
        let target = Self {
            project,
            name,
            program: program(folder, name)?,
            corpus: project.root.join("fuzz/corpus").join(name),
            findings: folder.join("findings").join(name),
            crashes: folder.join("crashes").join(name),
            log: folder.join(name).with_extension("log"),
        };
        for folder in [&target.corpus, &target.findings, &target.crashes] {
            fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        }
        Ok(target)
    }

    fn run(&self, effort: Effort) -> Result<()> {
        let mut fuzzer = self.program();
        fuzzer.args(["-timeout=10", "-rss_limit_mb=1024", "-print_final_stats=1", LONGEST]);
        fuzzer.arg(format!("-max_total_time={}", effort.seconds));
        // The name of the file follows at once, so it needs its slash.
        fuzzer.arg(format!("-artifact_prefix={}/", self.crashes.display())).args([&self.findings, &self.corpus]);
        let (ended_well, log) = self.logged(&mut fuzzer)?;
        let outcome = Outcome::read(&log);
        if let Some(crash) = &outcome.crash {
            bail!("{}: {}\nthe input is {crash}; once more:\n  {} {crash}", self.name, outcome.message, self.program.display());
        }
        ensure!(ended_well, "{}: libFuzzer failed; its words are in {}", self.name, self.log.display());
        println!("{:13} {outcome}", self.name);
        if effort.keep { self.keep() } else { Ok(()) }
    }

    /// Adds to the corpus the few findings that reach edges it does not. How often each is taken does not count: for that, a
    /// corpus of a thousand files would be kept instead of a hundred.
    fn keep(&self) -> Result<()> {
        let mut merge = self.program();
        merge.args(["-set_cover_merge=1", "-use_counters=0", LONGEST]).args([&self.corpus, &self.findings]);
        let (ended_well, log) = self.logged(&mut merge)?;
        ensure!(ended_well, "{}: nothing kept; libFuzzer's words are in {}", self.name, self.log.display());
        println!("{:13} {}", "", outcome::merged(&log));
        Ok(())
    }

    fn program(&self) -> Command {
        self.project.command(&self.program)
    }

    /// Whether it ended well, and what it said, which stays in the log: it is much.
    fn logged(&self, command: &mut Command) -> Result<(bool, String)> {
        let log = File::create(&self.log).with_context(|| format!("cannot write {}", self.log.display()))?;
        let status = command.stdout(log.try_clone()?).stderr(log).status().with_context(|| format!("cannot start {}", self.name))?;
        Ok((status.success(), String::from_utf8_lossy(&fs::read(&self.log)?).into_owned()))
    }
}

/// Cargo names the folder after this machine; there is only one that holds the program.
fn program(folder: &Path, name: &str) -> Result<PathBuf> {
    let mut built = fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path().join("release").join(name)));
    built.find(|program| program.is_file()).with_context(|| format!("cargo has built no {name} in {}", folder.display()))
}

//! The steps of `test`.

use std::process::Command;

use anyhow::Result;

use super::Run;
use crate::process::run;
use crate::setup::rust::WASM_TARGET;
use crate::{dist, fuzz, size, tidy};

/// One check.
pub(super) struct Step {
    /// As `--only` names it.
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    /// Whether it runs tests that FILTER can choose from.
    pub(super) takes_filter: bool,
    /// Whether it tests what `dist` built; chosen without `dist`, it takes what is there.
    pub(super) needs_dist: bool,
    pub(super) run: fn(&Run) -> Result<()>,
}

/// Cheap and telling ones first.
pub(super) const STEPS: [Step; 15] = [
    Step { name: "fmt", about: "formatting", takes_filter: false, needs_dist: false, run: fmt },
    Step { name: "tidy", about: "rules of the repository", takes_filter: false, needs_dist: false, run: tidy_sources },
    Step { name: "core", about: "unit, property and documentation tests of the core", takes_filter: true, needs_dist: false, run: core },
    Step {
        name: "host",
        about: "unit tests of the dialog's model, the playground, the stage and these commands",
        takes_filter: true,
        needs_dist: false,
        run: host,
    },
    Step {
        name: "tag-manager",
        about: "the template for Google Tag Manager, against a model of its sandbox",
        takes_filter: false,
        needs_dist: false,
        run: tag_manager,
    },
    Step { name: "clippy", about: "lints, for the host and for Wasm", takes_filter: false, needs_dist: false, run: clippy },
    Step { name: "doc", about: "documentation of the core", takes_filter: false, needs_dist: false, run: doc },
    Step { name: "fuzz", about: "the core's parsers, ten seconds each", takes_filter: false, needs_dist: false, run: fuzz_parsers },
    Step { name: "browser", about: "the dialog in headless Chromium", takes_filter: true, needs_dist: false, run: browser },
    Step { name: "dist", about: "what is delivered", takes_filter: false, needs_dist: false, run: deliver },
    Step { name: "size", about: "budgets", takes_filter: false, needs_dist: true, run: budgets },
    Step { name: "drift", about: "schema, types and the README's figures against dist", takes_filter: false, needs_dist: true, run: drift },
    Step { name: "types", about: "portcullis.d.ts, read by the TypeScript compiler", takes_filter: false, needs_dist: true, run: types },
    Step { name: "e2e", about: "the bundle in Chromium, Firefox and WebKit", takes_filter: true, needs_dist: true, run: e2e },
    Step { name: "nowasm", about: "the same where WebAssembly is refused", takes_filter: true, needs_dist: true, run: without_wasm },
];

fn fmt(test: &Run) -> Result<()> {
    run(&mut test.project.cargo(&["fmt", "--all", "--check"]))?;
    run(&mut test.project.cargo(&["fmt", "--check", "--manifest-path", "fuzz/Cargo.toml"]))
}

fn tidy_sources(test: &Run) -> Result<()> {
    tidy::sources(test.project)
}

fn core(test: &Run) -> Result<()> {
    cargo_test(test, &["--package", "portcullis-core", "--all-features"])
}

fn host(test: &Run) -> Result<()> {
    cargo_test(test, &["--package", "portcullis", "--lib", "--features", "prerender,playground"])?;
    cargo_test(test, &["--package", "portcullis-stage", "--package", "xtask"])
}

fn tag_manager(test: &Run) -> Result<()> {
    run(test.project.command("node").arg(test.project.root.join("tests/tag-manager.mjs")))
}

fn clippy(test: &Run) -> Result<()> {
    let lint = |arguments: &[&str]| {
        let mut command = test.project.cargo(&["clippy", "--quiet"]);
        run(command.args(arguments).args(["--", "--deny", "warnings"]))
    };
    lint(&["--workspace", "--exclude", "portcullis", "--all-targets"])?;
    lint(&["--package", "portcullis", "--all-targets", "--features", "prerender"])?;
    for module in ["gate", "explain", "dialog", "playground"] {
        // One by one: each is built alone, so what only another feature uses must not be there.
        lint(&["--package", "portcullis", "--all-targets", "--target", WASM_TARGET, "--features", module])?;
    }
    Ok(())
}

fn doc(test: &Run) -> Result<()> {
    let mut command = test.project.cargo(&["doc", "--quiet", "--no-deps", "--all-features", "--package", "portcullis-core"]);
    run(command.env("RUSTDOCFLAGS", "-Dwarnings"))
}

fn fuzz_parsers(test: &Run) -> Result<()> {
    fuzz::run(test.project, None, fuzz::Effort { seconds: 10, keep: false })
}

fn browser(test: &Run) -> Result<()> {
    // Not `--quiet`: cargo would pass it on to the runner, which does not know it.
    let mut command = test.project.cargo(&["test", "--package", "portcullis", "--lib", "--features", "dialog"]);
    command.args(["--target", WASM_TARGET]).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    // The runner starts this driver with the options of webdriver.json. It takes a path, not a name.
    if let Some(driver) = test.project.find_program("chromedriver") {
        command.env("CHROMEDRIVER", driver);
    }
    if let Some(filter) = &test.filter {
        command.args(["--", filter]);
    }
    run(&mut command)
}

fn deliver(test: &Run) -> Result<()> {
    dist::run(test.project, dist::Mode::Release)
}

fn budgets(test: &Run) -> Result<()> {
    size::check(test.project)
}

fn drift(test: &Run) -> Result<()> {
    tidy::generated(test.project)
}

fn types(test: &Run) -> Result<()> {
    let mut compiler = test.project.command("tsc");
    compiler.args(["--noEmit", "--strict", "--skipLibCheck", "false", "--target", "es2022", "--lib", "es2022,dom"]);
    run(compiler.arg(test.project.dist().join("portcullis.d.ts")))
}

fn e2e(test: &Run) -> Result<()> {
    run(&mut end_to_end(test)?)
}

fn without_wasm(test: &Run) -> Result<()> {
    run(end_to_end(test)?.env("PORTCULLIS_WITHOUT_WASM", "1"))
}

fn end_to_end(test: &Run) -> Result<Command> {
    test.project.require_dist()?;
    let mut command = test.project.cargo(&["test", "--quiet", "--package", "portcullis-e2e", "--test", "e2e"]);
    command.env("PORTCULLIS_DIST", test.project.dist());
    // A screen is WebKit's own affair: the suite starts Xvfb, whatever screen this machine has.
    if let Some(filter) = &test.filter {
        command.args(["--", filter]);
    }
    Ok(command)
}

fn cargo_test(test: &Run, arguments: &[&str]) -> Result<()> {
    let mut command = test.project.cargo(&["test", "--quiet"]);
    command.args(arguments);
    if let Some(filter) = &test.filter {
        command.args(["--", filter]);
    }
    run(&mut command)
}

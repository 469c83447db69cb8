//! The project's commands: `cargo xtask <command>`.
//!
//! It spawns cargo, Trunk and the npm tools and holds the little logic that none of them has: what must be installed,
//! how `portcullis.js` is packed, and which sizes and rules are kept.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

mod arguments;
mod bench;
mod block;
mod budget;
mod catalogue;
mod demo;
mod dist;
mod figures;
mod fuzz;
mod locales;
mod manifest;
mod measure;
mod pack;
mod process;
mod project;
mod regimes;
mod setup;
mod size;
mod test;
mod themes;
mod tidy;
mod trackers;
mod why;

use arguments::Arguments;
use project::Project;

const USAGE: &str = "\
cargo xtask <command>

  setup [--browsers]      install what building (and, with --browsers, testing) lacks on this machine
  dist [--dev]            build dist/: the script, the dialog, locales, types, manifest, playground and example sites
  demo [--port N]         setup, dist, and serve dist/ with the stand-in third parties
  test [FILTER] [--only step,…]
                          setup and every check; FILTER runs only tests whose name contains it
  fuzz [TARGET] [--seconds N] [--keep]
                          feed the core's parsers (cookie, configuration, condition) with what breaks them, 60 seconds each;
                          --keep puts new inputs into fuzz/corpus
  bench [--rounds N] [--scale-rounds N] [--profile desktop,mobile] [--only peer,…] [--floors] [--write]
                          Portcullis beside its peers in headless Chromium; --write puts the tables into the README
  bench --observer        what the observer costs a page that inserts ten thousand elements, as a ratio
  size [--write]          every delivered file raw, gzip and brotli, against the budgets; --write puts them in the README
  size --why [--write]    what each dependency and each part of the code costs; --write puts it into docs/size.md
  catalogue               list the services that a configuration may name
  expand CONFIG.json      print a configuration with the services it names written out
  regimes                 write docs/regimes.md from the presets in regimes/
  trackers                write the list of common third parties in docs/unmarked.md from docs/trackers.json
  pack                    the part of dist that Trunk calls once its modules are built
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut arguments = Arguments::from_environment();
    let project = Project::locate()?;
    let command = arguments.next().unwrap_or_default();
    match command.as_str() {
        "setup" => {
            let browsers = arguments.flag("--browsers");
            arguments.finish()?;
            setup::run(&project, if browsers { setup::Purpose::Test } else { setup::Purpose::Build })?;
        }
        "dist" => {
            let mode = dist::Mode::from_flag(arguments.flag("--dev"));
            arguments.finish()?;
            setup::run(&project, setup::Purpose::Build)?;
            dist::run(&project, mode)?;
        }
        "pack" => {
            arguments.finish()?;
            pack::run(&project)?;
        }
        "demo" => {
            let port = arguments.value("--port")?;
            arguments.finish()?;
            demo::run(&project, port.as_deref())?;
        }
        "fuzz" => {
            let seconds = arguments.value("--seconds")?.map_or(Ok(60), |seconds| seconds.parse());
            let seconds = seconds.context("`--seconds` wants a whole number after it")?;
            let keep = arguments.flag("--keep");
            let target = arguments.next();
            arguments.finish()?;
            fuzz::run(&project, target.as_deref(), fuzz::Effort { seconds, keep })?;
        }
        "bench" => {
            let bench = bench::Bench::from(&mut arguments)?;
            arguments.finish()?;
            bench::run(&project, &bench)?;
        }
        "size" => {
            let (write, why) = (arguments.flag("--write"), arguments.flag("--why"));
            arguments.finish()?;
            if why { size::why(&project, write)? } else { size::run(&project, write)? }
        }
        "catalogue" => {
            arguments.finish()?;
            catalogue::list(&project)?;
        }
        "expand" => {
            let path = arguments.next().context("`expand` wants the path of a configuration after it")?;
            arguments.finish()?;
            catalogue::expand(&project, &path)?;
        }
        "regimes" => {
            arguments.finish()?;
            regimes::write(&project)?;
        }
        "trackers" => {
            arguments.finish()?;
            trackers::write(&project)?;
        }
        "test" => {
            let only = arguments.value("--only")?;
            let filter = arguments.next();
            arguments.finish()?;
            return test::run(&project, filter, only.as_deref());
        }
        "" | "help" | "--help" | "-h" => print!("{USAGE}"),
        other => bail!("`{other}` is not a command\n\n{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}

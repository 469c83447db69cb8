//! `stage`: serves the demo and plays its third parties, for people to look at.

use std::path::PathBuf;
use std::process::ExitCode;

use portcullis_stage::{SITE, Stage};

const USAGE: &str = "usage: stage [--root FOLDER] [--port NUMBER] [--log]
  --root FOLDER   what to serve (default: dist)
  --port NUMBER   where to listen on loopback (default: 8080; 0: any free port)
  --log           print every request to a third party as it arrives";

struct Options {
    root: PathBuf,
    port: u16,
    log: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("stage: {message}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), String> {
    let Some(options) = parse(std::env::args().skip(1))? else {
        println!("{USAGE}");
        return Ok(());
    };
    let root = options.root;
    if !root.join("portcullis.js").is_file() {
        return Err(format!(
            "{} holds no portcullis.js; build it with `cargo xtask dist`, or name another folder with --root",
            root.display()
        ));
    }
    let stage = Stage::open_on(options.port).await.map_err(|error| error.to_string())?;
    stage.site().folder("/", &root).folder("/portcullis/", &root);
    println!("{}", greeting(&stage));
    let mut requests = stage.log().live();
    loop {
        match requests.recv().await {
            Ok(request) if options.log && request.party != SITE => println!("{request}"),
            // Too many at once: the missed ones are only a view of the log.
            _ => {}
        }
    }
}

fn greeting(stage: &Stage) -> String {
    // Each site under a host of its own, so that their cookies do not meet.
    let site = |name: &str| stage.site().url(&format!("/sites/{name}/")).replace("//localhost", &format!("//{name}.localhost"));
    let mut lines = vec![
        format!("Demo page       {}", stage.site().url("/")),
        format!("iMazing 2017    {}", site("imazing")),
        format!("Daminion 2014   {}", site("daminion")),
        "The third parties are played here too:".into(),
    ];
    for party in stage.third_parties().filter_map(|name| stage.third_party(name)) {
        lines.push(format!("  {}", party.origin()));
    }
    lines.push("Ctrl-C ends it.".into());
    lines.join("\n")
}

/// The options, or nothing when help was asked for.
fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Option<Options>, String> {
    let mut options = Options { root: PathBuf::from("dist"), port: 8080, log: false };
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} wants a value\n{USAGE}"));
        match argument.as_str() {
            "--root" => options.root = value()?.into(),
            "--port" => {
                let text = value()?;
                options.port = text.parse().map_err(|_| format!("--port {text:?} is no port number (0 to 65535)"))?;
            }
            "--log" => options.log = true,
            "--help" | "-h" => return Ok(None),
            other => return Err(format!("unknown argument {other:?}\n{USAGE}")),
        }
    }
    Ok(Some(options))
}

//! The three browsers of the test suite and their drivers, from Debian's packages.

use anyhow::{Result, bail};

use super::Need;
use crate::process::{probe, run};
use crate::project::Project;

/// A Debian package and a program it brings. WebKit's driver needs a screen, hence Xvfb; a text needs a font.
const PACKAGES: [(&str, Option<&str>); 6] = [
    ("chromium", Some("chromium")),
    ("chromium-driver", Some("chromedriver")),
    ("firefox-esr", Some("firefox-esr")),
    ("webkit2gtk-driver", Some("WebKitWebDriver")),
    ("xvfb", Some("Xvfb")),
    ("fonts-dejavu-core", None),
];

pub(super) fn missing(project: &Project) -> Result<Vec<Need>> {
    let absent: Vec<&'static str> = PACKAGES
        .iter()
        .filter(|(package, program)| match program {
            Some(program) => !project.has_program(program),
            None => !is_installed(project, package),
        })
        .map(|(package, _)| *package)
        .collect();
    if absent.is_empty() {
        return Ok(Vec::new());
    }
    if !project.has_program("apt-get") {
        // Elsewhere the fonts are the system's own business and the browsers carry other packages' names.
        let programs: Vec<&str> = PACKAGES.iter().filter_map(|(_, program)| *program).collect();
        bail!("the tests need these programs on PATH, and this is no Debian to install them on: {}", programs.join(", "));
    }
    let packages = absent.join(" ");
    Ok(vec![Need {
        name: format!("Debian packages {packages}"),
        takes: "one to three minutes",
        by_hand: format!("sudo apt-get update && sudo apt-get install --no-install-recommends {packages}"),
        install: Box::new(move |project| install(project, &absent)),
    }])
}

fn install(project: &Project, packages: &[&str]) -> Result<()> {
    apt_get(project, &["update", "-q"])?;
    let mut arguments = vec!["install", "-q", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    apt_get(project, &arguments)
}

fn apt_get(project: &Project, arguments: &[&str]) -> Result<()> {
    let is_root = probe(project.command("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut command = if is_root {
        project.command("apt-get")
    } else if project.has_program("sudo") {
        let mut sudo = project.command("sudo");
        sudo.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    } else {
        bail!("installing Debian packages needs root, and there is no sudo");
    };
    run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_installed(project: &Project, package: &str) -> bool {
    probe(project.command("dpkg-query").args(["-W", "-f", "${db:Status-Status}", package])).is_some_and(|status| status == "installed")
}

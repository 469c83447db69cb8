//! The three engines: their drivers, and what they want to run without a screen and as root.

use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// A browser engine under test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink, as Debian's Chromium.
    Chromium,
    /// Gecko, as Firefox ESR.
    Firefox,
    /// WebKit, as WebKitGTK's MiniBrowser.
    Webkit,
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// The prefix of its tests' names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// The WebDriver server's program, and how it is had.
    pub(crate) fn driver(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("chromedriver", "apt-get install chromium chromium-driver"),
            Self::Firefox => ("geckodriver", "apt-get install firefox-esr; cargo install geckodriver"),
            Self::Webkit => ("WebKitWebDriver", "apt-get install webkit2gtk-driver xvfb"),
        }
    }

    pub(crate) fn driver_arguments(self, port: u16) -> Vec<String> {
        match self {
            Self::Chromium | Self::Webkit => vec![format!("--port={port}")],
            // System access: preferences and the size of the page are set from the browser's own side.
            Self::Firefox => vec!["--allow-system-access".into(), "--port".into(), port.to_string()],
        }
    }

    /// WebKitGTK has no headless mode of its own.
    pub(crate) fn wants_display(self) -> bool {
        self == Self::Webkit
    }

    /// What to ask of a new session. A page load is not waited for by the driver but by polling: pages with a
    /// hanging script never finish loading.
    pub(crate) fn capabilities(self, profile: &Path) -> Result<Value, String> {
        let (key, options) = match self {
            Self::Chromium => ("goog:chromeOptions", chromium(profile)),
            Self::Firefox => ("moz:firefoxOptions", firefox()),
            Self::Webkit => ("webkitgtk:browserOptions", webkit()?),
        };
        Ok(json!({ "pageLoadStrategy": "none", key: options }))
    }
}

fn chromium(profile: &Path) -> Value {
    let quiet = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--lang=en-US",
        "--window-size=1280,800",
    ];
    let mut arguments: Vec<String> = quiet.into_iter().map(Into::into).collect();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    match program("CHROMIUM", &["/usr/bin/chromium", "/usr/bin/google-chrome"]) {
        Some(binary) => json!({ "binary": binary, "args": arguments }),
        None => json!({ "args": arguments }),
    }
}

fn firefox() -> Value {
    let preferences = json!({
        "intl.accept_languages": "en-US,en",
        // Pages of one test must not be kept alive for the next one's «back».
        "browser.sessionhistory.max_total_viewers": 3,
        "datareporting.policy.dataSubmissionEnabled": false,
    });
    let arguments = ["-headless", "--width=1280", "--height=800"];
    match program("FIREFOX", &["/usr/bin/firefox-esr", "/usr/bin/firefox"]) {
        Some(binary) => json!({ "binary": binary, "args": arguments, "prefs": preferences }),
        None => json!({ "args": arguments, "prefs": preferences }),
    }
}

fn webkit() -> Result<Value, String> {
    let places = [
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    ];
    let binary = program("MINIBROWSER", &places).ok_or_else(|| {
        format!("MiniBrowser was found in none of {places:?}; apt-get install webkit2gtk-driver, or name it in MINIBROWSER")
    })?;
    Ok(json!({ "binary": binary, "args": ["--automation"] }))
}

/// A program named by an environment variable, or else the first of these that exists.
fn program(variable: &str, places: &[&str]) -> Option<PathBuf> {
    let named = std::env::var_os(variable).map(PathBuf::from);
    named.or_else(|| places.iter().map(PathBuf::from).find(|place| place.exists()))
}

//! One engine's browser, used by one case after the other.

use std::cell::Cell;
use std::path::PathBuf;

use serde_json::json;
use tokio::runtime::Handle;

use crate::driver::Driver;
use crate::engine::Engine;
use crate::media::{self, ColorScheme, Viewport};
use crate::session::Session;

/// A running browser with its driver.
#[derive(Debug)]
pub struct Browser {
    engine: Engine,
    session: Session,
    /// Whether a case has changed what [`reset`](Self::reset) restores at some cost.
    emulating: Cell<bool>,
    // After the session: a driver's death ends it.
    _driver: Driver,
}

impl Browser {
    /// Starts the engine's driver and a browser in it.
    pub(crate) fn start(engine: Engine, runtime: &Handle) -> Result<Self, String> {
        let driver = Driver::start(engine, &folder(engine))?;
        let session = Session::open(&driver.url(), engine.capabilities(&driver.profile())?, runtime)?;
        let browser = Self { engine, session, emulating: Cell::new(false), _driver: driver };
        media::set_viewport(&browser, Viewport::DESKTOP)?;
        Ok(browser)
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    /// Leaves the next case a browser as if just started: one window, an empty page, no emulation. Cookies and storage
    /// need no clearing: every case has hosts of its own.
    pub(crate) fn reset(&self) -> Result<(), String> {
        let session = &self.session;
        let windows = session.run("windows", |client| client.windows())?;
        let [first, others @ ..] = windows.as_slice() else {
            return Err("the browser has no window left".into());
        };
        for window in others {
            session.run("switch window", |client| client.switch_to_window(window.clone()))?;
            session.run("close window", |client| client.close_window())?;
        }
        session.run("switch window", |client| client.switch_to_window(first.clone()))?;
        session.run("about:blank", |client| client.goto("about:blank"))?;
        session.run("release keys", |client| client.release_actions())?;
        if self.emulating.replace(false) {
            media::reset(self)?;
        }
        Ok(())
    }

    /// Sets the page's size.
    pub(crate) fn set_viewport(&self, viewport: Viewport) -> Result<(), String> {
        self.emulating.set(true);
        media::set_viewport(self, viewport)
    }

    /// Sets the preferred color scheme; false where the engine offers no way to.
    pub(crate) fn set_color_scheme(&self, scheme: ColorScheme) -> Result<bool, String> {
        self.emulating.set(true);
        media::set_color_scheme(self, Some(scheme))
    }

    /// Ends the session, then the driver.
    pub(crate) fn close(self) {
        self.session.clone().close();
    }

    /// Runs a script with Firefox's own privileges, to set a preference while it runs.
    pub(crate) fn in_firefox(&self, script: &str) -> Result<(), String> {
        self.session.extension("moz/context", json!({ "context": "chrome" }))?;
        let outcome = self.session.run("chrome script", |client| client.execute(script, Vec::new()));
        self.session.extension("moz/context", json!({ "context": "content" }))?;
        outcome.map(|_| ())
    }

    /// Runs a command of the Chrome DevTools Protocol.
    pub(crate) fn devtools(&self, command: &str, parameters: serde_json::Value) -> Result<serde_json::Value, String> {
        self.session.extension("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }
}

/// Where an engine's logs, profiles and screenshots go.
pub(crate) fn folder(engine: Engine) -> PathBuf {
    output().join(engine.name())
}

/// The folder of all that a run leaves: `PORTCULLIS_E2E_OUTPUT`, or `e2e` in Cargo's target folder.
pub(crate) fn output() -> PathBuf {
    std::env::var_os("PORTCULLIS_E2E_OUTPUT").map(PathBuf::from).unwrap_or_else(|| {
        // The test program lies in `target/PROFILE/deps`.
        let target = std::env::current_exe().ok().and_then(|exe| exe.ancestors().nth(3).map(PathBuf::from));
        target.unwrap_or_else(std::env::temp_dir).join("e2e")
    })
}

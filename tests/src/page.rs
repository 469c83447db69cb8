//! A page in the browser, as a visitor sees and uses it.
//!
//! Everything here waits until it is so, and fails the test at the case's own line when it never is.

mod acts;
mod assistive;
mod facts;
mod sees;

use std::time::Duration;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::poll;

/// The page that is open now.
#[derive(Clone, Copy, Debug)]
pub struct Page<'scene> {
    pub(crate) browser: &'scene Browser,
    pub(crate) patience: Duration,
}

impl Page<'_> {
    /// Runs a function body in the page and returns what it returns.
    #[track_caller]
    pub fn js(&self, script: &str) -> Value {
        match self.try_js(script) {
            Ok(value) => value,
            Err(error) => panic!("{error}\n  in: {script}"),
        }
    }

    /// Runs a function body in the page; an exception is an error.
    ///
    /// # Errors
    /// When the script throws or the browser cannot run it.
    pub fn try_js(&self, script: &str) -> Result<Value, String> {
        self.browser.session().run("script", |client| client.execute(script, Vec::new()))
    }

    /// The same page, watched longer: for what the gate itself does only after a long wait.
    #[must_use]
    pub fn patiently(self) -> Self {
        Self { patience: poll::patience().max(Duration::from_secs(10)) * 3, ..self }
    }

    /// Asks until there is an answer; fails the test with what was seen last.
    #[track_caller]
    pub(crate) fn until<T>(&self, what: &str, ask: impl FnMut() -> Result<T, String>) -> T {
        poll::until(self.patience, what, ask)
    }

    /// Waits until a function body returns something true.
    #[track_caller]
    pub fn wait_js(&self, what: &str, script: &str) {
        self.until(what, || match self.try_js(script)? {
            Value::Bool(true) => Ok(()),
            other => Err(format!("`{script}` is {other}")),
        });
    }

    /// Waits until a function body returns this.
    #[track_caller]
    pub fn wait_js_is(&self, script: &str, wanted: &Value) {
        self.until(script, || match self.try_js(script)? {
            value if value == *wanted => Ok(()),
            other => Err(format!("it is {other}, not {wanted}")),
        });
    }

    /// Waits until nothing more is to come of itself: the page has loaded, the gate is ready, two frames were drawn, idle
    /// callbacks have run, and a request sent after all that has come back.
    #[track_caller]
    pub fn settle(&self) {
        self.wait_js("the page to load", "return document.readyState === 'complete'");
        self.wait_js(
            "the gate to be ready",
            "return !document.querySelector('script[src*=\"portcullis\"]') || !window.portcullis || !Array.isArray(window.portcullis)",
        );
        let quiet = "
            const done = arguments[0];
            const idle = window.requestIdleCallback ?? (run => setTimeout(run, 50));
            requestAnimationFrame(() => requestAnimationFrame(() => idle(() =>
                fetch('/settled', { cache: 'no-store' }).catch(() => {}).finally(() => setTimeout(done, 0)))));";
        self.js_async(quiet);
    }

    /// How long the page's main thread has been busy so far, seconds: scripts, layout, painting, collecting garbage. Chromium tells it.
    #[track_caller]
    pub fn main_thread_time(&self) -> f64 {
        let metrics = self
            .browser
            .devtools("Performance.enable", json!({ "timeDomain": "threadTicks" }))
            .and_then(|_| self.browser.devtools("Performance.getMetrics", json!({})))
            .unwrap_or_else(|error| panic!("{error}"));
        let of = |metric: &Value| (metric.get("name")? == "TaskDuration").then(|| metric.get("value")?.as_f64()).flatten();
        metrics.get("metrics").and_then(Value::as_array).and_then(|all| all.iter().find_map(of)).unwrap_or(f64::NAN)
    }

    /// Has Chromium collect garbage.
    #[track_caller]
    pub fn collect_garbage(&self) {
        if let Err(error) = self.browser.devtools("HeapProfiler.collectGarbage", json!({})) {
            panic!("{error}");
        }
    }

    /// Lets the page run what it has put off: a few tasks, whether or not the browser draws anything between them.
    #[track_caller]
    pub fn let_tasks_run(&self) {
        self.js_async("const done = arguments[0]; setTimeout(() => setTimeout(() => setTimeout(done, 20), 20), 20)");
    }

    /// Runs a function body that calls back its last argument, and returns what it is called with.
    #[track_caller]
    pub fn js_async(&self, script: &str) -> Value {
        match self.browser.session().run("async script", |client| client.execute_async(script, Vec::new())) {
            Ok(value) => value,
            Err(error) => panic!("{error}\n  in: {script}"),
        }
    }
}

/// A JavaScript string literal.
pub(crate) fn quote(text: &str) -> String {
    Value::from(text).to_string()
}

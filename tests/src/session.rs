//! A WebDriver session used step by step: every command blocks, and none longer than its limit.

use std::fmt;
use std::future::Future;
use std::time::Duration;

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use tokio::runtime::Handle;

const COMMAND_LIMIT: Duration = Duration::from_secs(30);
const CLOSE_LIMIT: Duration = Duration::from_secs(10);

/// A session of one browser.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    client: Client,
    runtime: Handle,
}

impl Session {
    pub(crate) fn open(url: &str, capabilities: Value, runtime: &Handle) -> Result<Self, String> {
        let Value::Object(capabilities) = capabilities else {
            return Err(format!("capabilities must be an object, not {capabilities}"));
        };
        let connect = async {
            ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(url).await.map_err(|error| error.to_string())
        };
        let client = limited(runtime, COMMAND_LIMIT * 2, "new session", connect)?;
        Ok(Self { client, runtime: runtime.clone() })
    }

    /// Runs one WebDriver command of the client.
    pub(crate) fn run<'session, T, E: fmt::Display, F: Future<Output = Result<T, E>>>(
        &'session self,
        what: &str,
        command: impl FnOnce(&'session Client) -> F,
    ) -> Result<T, String> {
        let command = command(&self.client);
        limited(&self.runtime, COMMAND_LIMIT, what, async { command.await.map_err(|error| error.to_string()) })
    }

    /// Runs a command that the client does not know: `path` counts from the session.
    pub(crate) fn extension(&self, path: &str, body: Value) -> Result<Value, String> {
        let command = Extension { path: path.to_owned(), body: Some(body) };
        self.run(path, |client| client.issue_cmd(command))
    }

    /// Asks for something that the client has no method for: `path` counts from the session.
    pub(crate) fn ask(&self, path: &str) -> Result<Value, String> {
        let command = Extension { path: path.to_owned(), body: None };
        self.run(path, |client| client.issue_cmd(command))
    }

    pub(crate) fn close(self) {
        let _ = limited(&self.runtime, CLOSE_LIMIT, "close", async { self.client.close().await.map_err(|error| error.to_string()) });
    }
}

fn limited<T>(runtime: &Handle, limit: Duration, what: &str, command: impl Future<Output = Result<T, String>>) -> Result<T, String> {
    let outcome = runtime.block_on(async { tokio::time::timeout(limit, command).await });
    match outcome {
        Ok(result) => result.map_err(|error| format!("{what}: {error}")),
        Err(_) => Err(format!("{what}: the browser did not answer within {limit:?}")),
    }
}

#[derive(Debug)]
struct Extension {
    path: String,
    /// What is posted; nothing is asked for with it.
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

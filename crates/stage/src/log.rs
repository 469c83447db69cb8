//! Every request that reached the stage, in the order of arrival.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use axum::body::Bytes;
use tokio::sync::broadcast;

use crate::host::SITE;

/// One request as it arrived.
#[derive(Clone, Debug)]
pub struct Request {
    /// Time since the stage opened.
    pub at: Duration,
    /// Who was asked: [`SITE`](crate::SITE) or the third party's name.
    pub party: String,
    /// The host name asked for, without the port.
    pub host: String,
    /// `GET`, `POST`, …
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The query, without the question mark; empty when there is none.
    pub query: String,
    /// Cookies in the order sent.
    pub cookies: Vec<(String, String)>,
    /// All headers in the order sent, names in lower case.
    pub headers: Vec<(String, String)>,
    /// What was sent with it; empty where that is over 64 KiB.
    pub body: Bytes,
}

impl Request {
    /// The first header of this (lower case) name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// The page that caused the request, as far as the browser told.
    pub fn referer(&self) -> Option<&str> {
        self.header("referer")
    }

    /// `Sec-Fetch-Dest`: what the browser wanted it for (`script`, `iframe`, `document`, …).
    pub fn destination(&self) -> Option<&str> {
        self.header("sec-fetch-dest")
    }

    /// The last part of the path: `A.js` of `/t/A.js`.
    pub fn file(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// The value of a query parameter, percent-decoding left out: the stage's own parameters need none.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.query
            .split('&')
            .filter_map(|pair| pair.split_once('=').or(Some((pair, ""))))
            .find(|(other, _)| *other == name)
            .map(|(_, value)| value)
    }
}

impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>7.3}s {} {} {}", self.at.as_secs_f64(), self.party, self.method, self.path)?;
        if !self.query.is_empty() {
            write!(f, "?{}", self.query)?;
        }
        for (label, names) in [("as", "sec-fetch-dest"), ("from", "referer"), ("cookies", "cookie")] {
            if let Some(value) = self.header(names) {
                write!(f, " [{label} {value}]")?;
            }
        }
        Ok(())
    }
}

/// The log of a stage; clones share it.
#[derive(Clone, Debug)]
pub struct Log {
    opened: Instant,
    requests: Arc<Mutex<Vec<Request>>>,
    live: broadcast::Sender<Request>,
}

impl Log {
    pub(crate) fn new() -> Self {
        let (live, _) = broadcast::channel(256);
        Self { opened: Instant::now(), requests: Arc::default(), live }
    }

    pub(crate) fn record(&self, mut request: Request) {
        let mut requests = self.lock();
        request.at = self.opened.elapsed();
        requests.push(request.clone());
        // Nobody need be listening: `stage --log` does, tests do not.
        let _ = self.live.send(request);
    }

    /// Everything, the site's own pages included.
    pub fn all(&self) -> Vec<Request> {
        self.lock().clone()
    }

    /// What reached this party.
    pub fn to(&self, party: &str) -> Vec<Request> {
        self.select(|request| request.party == party)
    }

    /// What reached the site itself.
    pub fn to_site(&self) -> Vec<Request> {
        self.to(SITE)
    }

    /// What reached anyone but the site.
    pub fn to_third_parties(&self) -> Vec<Request> {
        self.select(|request| request.party != SITE)
    }

    /// Forgets everything so far.
    pub fn clear(&self) {
        self.lock().clear();
    }

    /// Requests from now on, as they arrive.
    pub fn live(&self) -> broadcast::Receiver<Request> {
        self.live.subscribe()
    }

    fn select(&self, wanted: impl Fn(&Request) -> bool) -> Vec<Request> {
        self.lock().iter().filter(|request| wanted(request)).cloned().collect()
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Request>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

//! A stage: one port, one site, all third parties, one log.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::host::{Host, Routes, SITE};
use crate::log::Log;
use crate::serve;
use crate::third_parties;
use crate::tokens::Origins;

/// The port could not be had.
#[derive(Debug)]
pub struct StageError {
    port: u16,
    cause: std::io::Error,
}

impl fmt::Display for StageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { port, cause } = self;
        match cause.kind() {
            std::io::ErrorKind::AddrInUse => {
                write!(f, "port {port} is taken; end what uses it, or choose another with --port NUMBER (0: any free one)")
            }
            _ => write!(f, "cannot listen on 127.0.0.1:{port}: {cause}"),
        }
    }
}

impl std::error::Error for StageError {}

/// A running stage; dropped, it answers no more.
#[derive(Debug)]
pub struct Stage {
    shared: Arc<Shared>,
    server: JoinHandle<()>,
}

/// What the server's tasks share with the stage's owner.
#[derive(Debug)]
pub(crate) struct Shared {
    /// The first label of the site's host; empty when any host that is no third party is the site.
    name: String,
    port: u16,
    pub(crate) origins: Origins,
    site: Routes,
    third_parties: BTreeMap<&'static str, Routes>,
    pub(crate) log: Log,
    pub(crate) released: watch::Sender<BTreeSet<String>>,
    pub(crate) closed: watch::Sender<bool>,
}

impl Stage {
    /// Opens a stage on any free port. Its site is `name.localhost` with all subdomains, its third parties
    /// `PARTY-name.localhost`: other sites in the browser's eyes.
    ///
    /// # Errors
    /// When no port can be had on loopback.
    pub async fn open(name: &str) -> Result<Self, StageError> {
        Self::listen(name, 0).await
    }

    /// Opens a stage for people: any host is the site, `PARTY.localhost` the third parties.
    ///
    /// # Errors
    /// When the port is taken.
    pub async fn open_on(port: u16) -> Result<Self, StageError> {
        Self::listen("", port).await
    }

    async fn listen(name: &str, port: u16) -> Result<Self, StageError> {
        let failed = |cause| StageError { port, cause };
        let listener = TcpListener::bind(("127.0.0.1", port)).await.map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let shared = Arc::new(Shared::new(name, port));
        let server = tokio::spawn(serve::run(listener, Arc::clone(&shared)));
        Ok(Self { shared, server })
    }

    /// The site.
    pub fn site(&self) -> Host<'_> {
        self.host(SITE, &self.shared.site)
    }

    /// A third party, if there is one of this name; see [`third_parties`](Self::third_parties).
    pub fn third_party(&self, name: &str) -> Option<Host<'_>> {
        self.shared.third_parties.get(name).map(|routes| self.host(name, routes))
    }

    /// The names of all third parties.
    pub fn third_parties(&self) -> impl Iterator<Item = &str> {
        self.shared.third_parties.keys().copied()
    }

    /// What has reached the stage so far.
    pub fn log(&self) -> &Log {
        &self.shared.log
    }

    /// Lets every answer held under this name go, now and later.
    pub fn release(&self, hold: &str) {
        self.shared.released.send_modify(|released| {
            released.insert(hold.into());
        });
    }

    fn host<'stage>(&'stage self, party: &str, routes: &'stage Routes) -> Host<'stage> {
        Host { origins: &self.shared.origins, routes, origin: self.shared.origin(party) }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.shared.closed.send_replace(true);
        self.server.abort();
    }
}

impl Shared {
    fn new(name: &str, port: u16) -> Self {
        let mut shared = Self {
            name: name.into(),
            port,
            origins: Origins::new(),
            site: Routes::default(),
            third_parties: third_parties::hosts().collect(),
            log: Log::new(),
            released: watch::Sender::default(),
            closed: watch::Sender::default(),
        };
        let parties = shared.third_parties.keys().copied().chain([SITE]);
        shared.origins = parties.map(|party| (party.into(), shared.origin(party))).collect();
        shared
    }

    fn origin(&self, party: &str) -> String {
        format!("http://{}:{}", self.host_name(party), self.port)
    }

    fn host_name(&self, party: &str) -> String {
        match (party, self.name.as_str()) {
            (SITE, "") => "localhost".into(),
            (SITE, name) => format!("{name}.localhost"),
            (party, "") => format!("{party}.localhost"),
            (party, name) => format!("{party}-{name}.localhost"),
        }
    }

    /// Who is meant by a host name, if anyone.
    pub(crate) fn party(&self, host: &str) -> Option<(&'static str, &Routes)> {
        if let Some((party, routes)) = self.third_parties.iter().find(|(party, _)| self.host_name(party) == host) {
            return Some((party, routes));
        }
        let site = self.host_name(SITE);
        let is_site = self.name.is_empty() || host == site || host.ends_with(&format!(".{site}"));
        is_site.then_some((SITE, &self.site))
    }
}

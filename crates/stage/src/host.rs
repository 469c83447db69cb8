//! A host on the stage: the site or a third party, and what it serves where.

use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use crate::answer::Answer;
use crate::log::Request;
use crate::tokens;

/// The name under which the log knows the site itself.
pub const SITE: &str = "site";

/// What stands behind a path.
#[derive(Clone, Debug)]
pub(crate) enum Route {
    Fixed(Answer),
    Folder(PathBuf),
    Play(fn(&Request) -> Answer),
}

/// The routes of one host. A trailing `/` makes a prefix; the longest match wins, a fixed answer before a prefix.
#[derive(Debug, Default)]
pub(crate) struct Routes(RwLock<Vec<(String, Route)>>);

impl Routes {
    pub(crate) fn set(&self, path: &str, route: Route) {
        let mut routes = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let exact = matches!(route, Route::Fixed(_));
        routes.retain(|(other, old)| other != path || matches!(old, Route::Fixed(_)) != exact);
        routes.push((path.into(), route));
    }

    /// The route for a path, and what of the path is left behind its prefix.
    pub(crate) fn find(&self, path: &str) -> Option<(Route, String)> {
        let routes = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let exact = routes.iter().find(|(at, route)| at == path && matches!(route, Route::Fixed(_)));
        let prefix = || {
            routes
                .iter()
                .filter(|(at, route)| !matches!(route, Route::Fixed(_)) && path.starts_with(at.as_str()))
                .max_by_key(|(at, _)| at.len())
        };
        exact.or_else(prefix).map(|(at, route)| (route.clone(), path.strip_prefix(at).unwrap_or_default().into()))
    }
}

/// A handle to a host of a stage, to fill it and to name its addresses.
#[derive(Debug)]
pub struct Host<'stage> {
    pub(crate) origins: &'stage tokens::Origins,
    pub(crate) routes: &'stage Routes,
    pub(crate) origin: String,
}

impl Host<'_> {
    /// `http://name.localhost:port`, without a slash at the end.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of a path on this host.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Serves a page in UTF-8; `{{NAME}}` in it becomes the origin of that party. A name that nobody bears makes it a 500.
    pub fn page(&self, path: &str, html: &str) -> &Self {
        let answer = match tokens::fill(html, self.origins) {
            Ok(text) => Answer::html(text),
            Err(error) => Answer::html(error.to_string()).with_status(500),
        };
        self.answer(path, answer)
    }

    /// `{{NAME}}` replaced by the origin of that party, for text that [`page`](Self::page) does not serve. Where a name is
    /// borne by nobody, the text is the complaint.
    pub fn fill(&self, text: &str) -> String {
        tokens::fill(text, self.origins).unwrap_or_else(|error| error.to_string())
    }

    /// Answers one path like this; replaces an earlier answer for it, and goes before a folder.
    pub fn answer(&self, path: &str, answer: Answer) -> &Self {
        self.routes.set(path, Route::Fixed(answer));
        self
    }

    /// Lets what already stands at a path come only after so many milliseconds.
    pub fn slow_down(&self, path: &str, millis: u64) -> &Self {
        if let Some((Route::Fixed(answer), _)) = self.routes.find(path) {
            self.answer(path, answer.after_millis(millis));
        }
        self
    }

    /// Serves a folder's files under a prefix that ends in `/`.
    pub fn folder(&self, prefix: &str, folder: &Path) -> &Self {
        self.routes.set(prefix, Route::Folder(folder.into()));
        self
    }
}

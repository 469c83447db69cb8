//! Erasure: which cookies and storage keys go, and on which domains and paths to look for them.

use alloc::{string::String, vec::Vec};

use crate::{Config, Decision, Value, matcher::matches, shape};

/// What to remove, and what to keep because an allowed service declares it too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Targets {
    /// Cookies of services that are not allowed.
    pub cookies: Vec<CookiePattern>,
    /// Storage keys of services that are not allowed: area and key pattern.
    pub storage: Vec<(&'static str, String)>,
    keep_cookies: Vec<String>,
    keep_storage: Vec<(&'static str, String)>,
}

/// A declared cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CookiePattern {
    /// Its name, with `*`.
    pub name: String,
    /// A domain to try beside the page's own.
    pub domain: Option<String>,
    /// A path to try beside the page's own.
    pub path: Option<String>,
}

impl CookiePattern {
    /// Whether a page on `host` can have or remove such a cookie: its domain is that host's or a parent's.
    #[must_use]
    pub fn reached_from(&self, host: &str) -> bool {
        self.domain.as_deref().is_none_or(|domain| {
            let domain = domain.trim_start_matches('.');
            host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        })
    }
}

/// What has to go under `decision`.
#[must_use]
pub fn targets(config: &Config, decision: &Decision) -> Targets {
    let mut targets = Targets { keep_cookies: alloc::vec![config.cookie.name.clone()], ..Targets::default() };
    for (at, service) in config.services.iter().enumerate() {
        let allowed = decision.granted(config.categories.len() + at);
        for cookie in service.declaration.items_of("cookies") {
            let Some(name) = cookie.text_of("name") else { continue };
            if allowed {
                targets.keep_cookies.push(name.into());
            } else {
                let own = |field| cookie.text_of(field).map(String::from);
                targets.cookies.push(CookiePattern { name: name.into(), domain: own("domain"), path: own("path") });
            }
        }
        let storage = service.declaration.items_of("storage").iter().filter_map(Value::text).filter_map(shape::split_storage);
        let list = if allowed { &mut targets.keep_storage } else { &mut targets.storage };
        list.extend(storage.map(|(area, key)| (area, String::from(key))));
    }
    targets
}

impl Targets {
    /// The declaration by which the cookie `name`, seen by a page on `host`, has to go, if it has to.
    ///
    /// A declaration for somebody else's domain is no reason: the page's own cookie may well have the same name.
    #[must_use]
    pub fn cookie(&self, name: &str, host: &str) -> Option<&CookiePattern> {
        if self.keep_cookies.iter().any(|kept| matches(kept, name)) {
            return None;
        }
        self.cookies.iter().find(|pattern| pattern.reached_from(host) && matches(&pattern.name, name))
    }

    /// Whether the key has to go from a storage area: `local`, `session`, `indexeddb` or `cache`.
    #[must_use]
    pub fn storage(&self, area: &str, key: &str) -> bool {
        let named = |list: &[(&str, String)]| list.iter().any(|(of, pattern)| *of == area && matches(pattern, key));
        named(&self.storage) && !named(&self.keep_storage)
    }
}

/// Every `Domain` attribute under which a page on `host` can reach cookies: none, the host, and each parent.
///
/// Public suffixes are tried too; browsers refuse them, and a list of them would be larger than the gate.
pub fn domains(host: &str) -> impl Iterator<Item = &str> {
    let parents = core::iter::successors(Some(host), |domain| domain.split_once('.').map(|(_, parent)| parent));
    core::iter::once("").chain(parents.filter(move |domain| domain.contains('.') || *domain == host))
}

/// Every `Path` attribute a cookie seen at `path` can have: `/`, and each folder with and without its last slash.
#[must_use]
pub fn paths<'a>(path: &'a str, declared: Option<&'a str>) -> Vec<&'a str> {
    let mut paths = alloc::vec!["/"];
    for (at, _) in path.match_indices('/').skip(1).chain([(path.len(), "")]) {
        for end in [at, at + 1] {
            if let Some(folder) = path.get(..end).filter(|folder| folder.len() > 1 && !paths.contains(folder)) {
                paths.push(folder);
            }
        }
    }
    if let Some(declared) = declared.filter(|declared| !paths.contains(declared)) {
        paths.push(declared);
    }
    paths
}

/// What to give to `document.cookie` to remove one variant of a cookie.
///
/// `Max-Age` comes last: of an attribute given twice the last one counts (RFC 6265bis §5.5), and a page's path may hold
/// anything. A name with a prefix such as `__Secure-` needs `Secure`, even to be removed (§5.7).
#[must_use]
pub fn removal(name: &str, domain: &str, path: &str, partitioned: bool) -> String {
    let domain_attribute = if domain.is_empty() { "" } else { "; Domain=" };
    let secure = match partitioned {
        true => "; Secure; SameSite=None; Partitioned",
        false if name.starts_with("__") => "; Secure",
        false => "",
    };
    [name, "=; Path=", path, domain_attribute, domain, secure, "; Max-Age=0"].concat()
}

#[cfg(test)]
mod tests;

//! Erasure: which cookies and storage keys go, and on which domains and paths to look for them.

use alloc::{string::String, vec::Vec};

use crate::{
    Config, Decision,
    config::{CookiePattern, Service},
    matcher::matches,
    text::cut,
};

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

/// The declaration by which the cookie `name`, seen by a page on `host`, has to go, if it has to: a service that is not
/// allowed declares it, no allowed one does, and it is not the choice itself.
///
/// A declaration for somebody else's domain is no reason: the page's own cookie may well have the same name.
#[must_use]
pub fn cookie<'a>(config: &'a Config, decision: &Decision, name: &str, host: &str) -> Option<&'a CookiePattern> {
    let mut found = None;
    for (allowed, service) in services(config, decision) {
        let declared = service.cookies.iter().find(|pattern| matches(&pattern.name, name) && (allowed || pattern.reached_from(host)));
        if allowed && declared.is_some() {
            return None;
        }
        found = found.or(declared);
    }
    found.filter(|_| name != config.cookie.name)
}

/// Whether the key has to go from a storage area: `local`, `session`, `indexeddb` or `cache`.
#[must_use]
pub fn storage(config: &Config, decision: &Decision, area: &str, key: &str) -> bool {
    let mut found = false;
    for (allowed, service) in services(config, decision) {
        if service.storage.iter().any(|(of, pattern)| of == area && matches(pattern, key)) {
            if allowed {
                return false;
            }
            found = true;
        }
    }
    found
}

fn services<'a>(config: &'a Config, decision: &Decision) -> impl Iterator<Item = (bool, &'a Service)> {
    let first = config.categories.len();
    config.services.iter().enumerate().map(move |(at, service)| (decision.granted(first + at), service))
}

/// Every `Domain` attribute under which a page on `host` can reach cookies: none, the host, and each parent.
///
/// Public suffixes are tried too; browsers refuse them, and a list of them would be larger than the gate.
pub fn domains(host: &str) -> impl Iterator<Item = &str> {
    let parents = core::iter::successors(Some(host), |domain| cut(domain, b'.').map(|(_, parent)| parent));
    core::iter::once("").chain(parents.filter(move |domain| cut(domain, b'.').is_some() || *domain == host))
}

/// Every `Path` attribute a cookie seen at `path` can have: `/`, and each folder with and without its last slash.
#[must_use]
pub fn paths<'a>(path: &'a str, declared: Option<&'a str>) -> Vec<&'a str> {
    let mut paths = alloc::vec!["/"];
    let slashes = path.bytes().enumerate().skip(1).filter(|(_, byte)| *byte == b'/').map(|(at, _)| at);
    for at in slashes.chain([path.len()]) {
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
        false if is_prefixed(name) => "; Secure",
        false => "",
    };
    [name, "=; Path=", path, domain_attribute, domain, secure, "; Max-Age=0"].concat()
}

/// Whether a browser takes the name for one of the prefixes `__Secure-`, `__Host-`, `__Http-` (RFC 6265bis §4.1.3).
/// Others begin with two underscores too, such as `__zlcmid`, and with `Secure` could not be removed on plain http.
fn is_prefixed(name: &str) -> bool {
    let starts = |prefix: &str| name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    starts("__secure-") || starts("__host-") || starts("__http-")
}

#[cfg(test)]
mod tests;

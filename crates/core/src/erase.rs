//! Erasure: which cookies and storage keys go, and on which domains and paths to look for them.

use alloc::string::String;

use crate::{
    Config, Decision,
    config::{CookiePattern, Service},
    matcher::matches,
    text::{cut, push_all},
};

impl CookiePattern {
    /// Whether a page on `host` can have or remove such a cookie: its domain is that host's or a parent's.
    #[must_use]
    pub fn reached_from(&self, host: &str) -> bool {
        self.domain.as_deref().is_none_or(|domain| {
            let mut domain = domain;
            while let Some(rest) = domain.strip_prefix('.') {
                domain = rest;
            }
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
    let mut next = Some("");
    let mut rest = Some(host);
    core::iter::from_fn(move || {
        let domain = next?;
        next = rest.filter(|rest| !rest.is_empty());
        rest = rest.and_then(|rest| cut(rest, b'.')).map(|(_, parent)| parent);
        Some(domain)
    })
}

/// Every `Path` attribute a cookie seen at `path` can have: `/`, and each folder with and without its last slash.
pub fn paths(path: &str) -> impl Iterator<Item = &str> {
    let slash = |at: usize| path.as_bytes().get(at).is_none_or(|byte| *byte == b'/');
    let folders = (2..=path.len()).filter(move |end| slash(*end) || slash(end - 1)).filter_map(|end| path.get(..end));
    core::iter::once("/").chain(folders)
}

/// Everything to give to `document.cookie`, line by line, to remove the cookie `name` from a page at `path` on `host`, wherever it
/// was set; `declared` is one more path to try.
///
/// `Max-Age` comes last: of an attribute given twice the last one counts (RFC 6265bis §5.5), and a page's path may hold
/// anything. A name with a prefix such as `__Secure-` needs `Secure`, even to be removed (§5.7); others begin with two
/// underscores too, such as `__zlcmid`, and on plain http only go without it: so these are removed both ways.
#[must_use]
pub fn removals(name: &str, host: &str, path: &str, declared: Option<&str>) -> String {
    let mut lines = String::new();
    let kinds = ["; Secure", "", "; Secure; SameSite=None; Partitioned"];
    let kinds = kinds.iter().skip(usize::from(!name.starts_with("__")));
    for path in paths(path).chain(declared) {
        for domain in domains(host) {
            let domain_attribute = if domain.is_empty() { "" } else { "; Domain=" };
            for kind in kinds.clone() {
                push_all(&mut lines, &[name, "=; Path=", path, domain_attribute, domain, kind, "; Max-Age=0\n"]);
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests;

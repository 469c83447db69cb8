//! Strings with rules: ids, addresses, regions, names of cookies.

/// A string with rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An id of a category or service: a letter or digit, then up to 63 letters, digits, `-`, `_` or `.`
    Id,
    /// An address to link to: `https:`, `http:`, `mailto:` or relative. Never `javascript:` or `data:`.
    Address,
    /// A region, ISO 3166-1 or 3166-2: `CH`, `US-CA`.
    Region,
    /// The name of our own cookie: an RFC 6265 token, without the `*` of patterns.
    CookieName,
    /// A cookie of others, `*` allowed: whatever browsers take for a name.
    CookiePattern,
    /// One line of text.
    Line,
    /// A domain name, with or without a leading dot.
    Domain,
    /// The hosts of unmarked third parties, `*` for any characters; without scheme, port or path, international names in
    /// their ASCII form.
    Host,
    /// A cookie path, beginning with `/`.
    Path,
    /// A storage key pattern: `local:`, `session:`, `indexeddb:` or `cache:` and a name, `*` allowed.
    Storage,
}

/// Longest pattern of cookie names and storage keys, characters. Keeps matching cheap on hostile pages.
pub const MAX_PATTERN: usize = 256;

/// Longest name of a host, characters (RFC 1035 §2.3.4).
const MAX_HOST: usize = 253;

impl Form {
    /// What is allowed, for messages.
    #[must_use]
    pub const fn allowed(self) -> &'static str {
        match self {
            Form::Id => "an id: a letter or digit, then letters, digits, \"-\", \"_\" or \".\", 64 at most",
            Form::Address => "an https:, http:, mailto: or relative address",
            Form::Region => "a region such as \"CH\" or \"US-CA\" (ISO 3166)",
            Form::CookieName => "a cookie name",
            Form::CookiePattern => "the name of a cookie, 256 characters at most",
            Form::Line => "one line of text",
            Form::Domain => "a domain such as \".example.com\"",
            Form::Host => "a host such as \"*.example.com\", without scheme, port and path",
            Form::Path => "a path that begins with \"/\"",
            Form::Storage => "\"local:\", \"session:\", \"indexeddb:\" or \"cache:\" and a key",
        }
    }

    /// The same as a regular expression that ECMA-262 and most other engines read alike.
    #[cfg(feature = "schema")]
    #[must_use]
    pub const fn pattern(self) -> &'static str {
        match self {
            Form::Id => r"^[A-Za-z0-9][A-Za-z0-9._\-]{0,63}$",
            Form::Address => {
                concat!(r"^([Hh][Tt][Tt][Pp][Ss]?:|[Mm][Aa][Ii][Ll][Tt][Oo]:|[/?#]|[^:/?#\x00-\x20\x7f]+([/?#]|$))", r"[^\x00-\x20\x7f]*$")
            }
            Form::Region => r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$",
            Form::CookieName => r"^[!#$%&'+\-.^_`|~0-9A-Za-z]{1,64}$",
            Form::CookiePattern => r"^[^;=\x00-\x1f\x7f]+$",
            Form::Line => r"^[^\x00-\x1f\x7f]*$",
            Form::Domain => r"^\.*[A-Za-z0-9_\-][A-Za-z0-9._\-]+$",
            Form::Host => r"^[A-Za-z0-9*_\-]+(\.[A-Za-z0-9*_\-]+)*$",
            Form::Path => r"^/[^;\x00-\x20\x7f]*$",
            Form::Storage => r"^(local|session|indexeddb|cache):[^\x00-\x1f\x7f]+$",
        }
    }

    /// The most characters, where [`Form::pattern`] does not say.
    #[cfg(feature = "schema")]
    #[must_use]
    pub const fn max_length(self) -> Option<i64> {
        match self {
            Form::CookiePattern | Form::Storage => Some(MAX_PATTERN as i64),
            Form::Host => Some(MAX_HOST as i64),
            _ => None,
        }
    }

    /// Whether `text` has this form.
    #[must_use]
    pub fn fits(self, text: &str) -> bool {
        let name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        let line = |byte: u8| byte >= b' ' && byte != 127;
        let plain = |byte: u8| byte > b' ' && byte != 127 && byte != b';';
        match self {
            Form::Id => {
                text.len() <= 64 && text.bytes().all(|b| name(&b)) && text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
            }
            Form::Address => address_is_safe(text),
            Form::Region => is_region(text),
            Form::CookieName => {
                (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic() && !b"()<>@,;:\\\"/[]?={}*".contains(&b))
            }
            Form::CookiePattern => {
                (1..=MAX_PATTERN).contains(&text.chars().count()) && text.bytes().all(|b| line(b) && b != b';' && b != b'=')
            }
            Form::Line => text.bytes().all(line),
            Form::Domain => text.trim_start_matches('.').len() > 1 && text.bytes().all(|b| name(&b)),
            Form::Host => {
                text.len() <= MAX_HOST && text.split('.').all(|label| !label.is_empty() && label.bytes().all(|b| name(&b) || b == b'*'))
            }
            Form::Path => text.starts_with('/') && text.bytes().all(plain),
            Form::Storage => text.chars().count() <= MAX_PATTERN && text.bytes().all(line) && split_storage(text).is_some(),
        }
    }
}

/// Splits `local:key` into the name of the storage area and the key pattern.
#[must_use]
pub fn split_storage(text: &str) -> Option<(&'static str, &str)> {
    let (area, key) = text.split_once(':')?;
    let area = ["local", "session", "indexeddb", "cache"].into_iter().find(|known| *known == area)?;
    (!key.is_empty()).then_some((area, key))
}

fn is_region(text: &str) -> bool {
    let (country, rest) = text.split_once('-').unwrap_or((text, "X"));
    country.len() == 2
        && country.bytes().all(|b| b.is_ascii_uppercase())
        && (1..=3).contains(&rest.len())
        && rest.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

/// Browsers drop control characters and leading space before they read the scheme, so those are refused outright.
fn address_is_safe(text: &str) -> bool {
    let scheme = text.split(['/', '?', '#']).next().unwrap_or_default();
    !text.is_empty()
        && !text.bytes().any(|b| b <= b' ' || b == 127)
        && match scheme.split_once(':') {
            None => true,
            Some((scheme, _)) => ["https", "http", "mailto"].iter().any(|s| scheme.eq_ignore_ascii_case(s)),
        }
}

//! Cookies as texts: reading `document.cookie` or a `Cookie` header, writing the choice's own.

use alloc::string::String;

use crate::{
    config::CookieSettings,
    json,
    text::{cut, parts, push_all},
};

/// Names and values of a `Cookie` header or `document.cookie`. A nameless cookie has the empty name.
pub fn pairs(header: &str) -> impl Iterator<Item = (&str, &str)> {
    parts(header, b';').filter_map(|pair| {
        let pair = pair.strip_prefix(" ").unwrap_or(pair);
        (!pair.is_empty()).then(|| cut(pair, b'=').unwrap_or(("", pair)))
    })
}

/// What to give to `document.cookie` or `Set-Cookie` so that the choice is kept.
///
/// `insecure_localhost` is true on plain-http localhost, the one place where `Secure` is left out: some browsers refuse
/// it there, and nothing else could be tested.
#[must_use]
pub fn keep(settings: &CookieSettings, value: &str, insecure_localhost: bool) -> String {
    let mut out = String::new();
    push_all(&mut out, &[&settings.name, "=", value, "; Max-Age="]);
    json::write_whole(i64::from(settings.days) * 86_400, &mut out);
    push_all(&mut out, &["; Path=", &settings.path]);
    if let Some(domain) = &settings.domain {
        push_all(&mut out, &["; Domain=", domain]);
    }
    // SameSite=None needs Secure (RFC 6265bis §5.7), so without Secure it becomes Lax
    let secure = settings.secure && !insecure_localhost;
    let same_site = if settings.same_site == "None" && !secure { "Lax" } else { &settings.same_site };
    push_all(&mut out, &["; SameSite=", same_site, if secure { "; Secure" } else { "" }]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Config;
    use std::vec::Vec;

    #[test]
    fn reads_pairs() {
        let read: Vec<_> = pairs("a=1; b=2=3;c; =d; ; e=").collect();
        assert_eq!(read, [("a", "1"), ("b", "2=3"), ("", "c"), ("", "d"), ("e", "")]);
    }

    #[test]
    fn writes_the_attributes() {
        let mut settings = Config::default().cookie;
        assert_eq!(keep(&settings, "x", false), "portcullis=x; Max-Age=15724800; Path=/; SameSite=Lax; Secure");
        assert_eq!(keep(&settings, "x", true), "portcullis=x; Max-Age=15724800; Path=/; SameSite=Lax");
        settings.domain = Some(".example.com".into());
        settings.same_site = "None".into();
        settings.path = "/shop".into();
        settings.days = 1;
        assert_eq!(keep(&settings, "x", false), "portcullis=x; Max-Age=86400; Path=/shop; Domain=.example.com; SameSite=None; Secure");
        assert_eq!(keep(&settings, "x", true), "portcullis=x; Max-Age=86400; Path=/shop; Domain=.example.com; SameSite=Lax");
    }
}

//! The shape of the configuration, as data: one table that checks what an owner wrote, and from which the JSON
//! Schema and the TypeScript types are written (feature `schema`). What a field may hold is said here and nowhere else.

use alloc::{string::String, vec::Vec};

use crate::{
    error::{Code, Problem},
    json::{self, Value},
    spelling,
};

mod tables;
pub use tables::CONFIG;

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Any string.
    Text,
    /// A string of a given form.
    Form(Form),
    /// `true` or `false`.
    Flag,
    /// A whole number from the first to the second, both included.
    Whole(i64, i64),
    /// One of these strings.
    OneOf(&'static [&'static str]),
    /// A list of such values.
    List(&'static Kind),
    /// An object with names of the owner's choosing.
    Map(&'static Kind),
    /// An object with these fields.
    Object(&'static [Field]),
    /// The first kind or the second; messages speak of both.
    Either(&'static Kind, &'static Kind),
    /// The kind, or `null`, which is the same as leaving the field out.
    OrNull(&'static Kind),
}

/// A string with rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An id of a category or service: a letter or digit, then up to 63 letters, digits, `-`, `_` or `.`
    Id,
    /// An address to link to: `https:`, `http:`, `mailto:` or relative. Never `javascript:` or `data:`.
    Address,
    /// A region, ISO 3166-1 or 3166-2: `CH`, `US-CA`.
    Region,
    /// A cookie's name: an RFC 6265 token.
    CookieName,
    /// A domain name, with or without a leading dot.
    Domain,
    /// A cookie path, beginning with `/`.
    Path,
    /// A storage key pattern: `local:`, `session:`, `indexeddb:` or `cache:` and a name, `*` allowed.
    Storage,
}

/// One field of an object.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name, camelCase.
    pub name: &'static str,
    /// What it may be.
    pub kind: Kind,
    /// Whether its entry is left out as a whole when the field is missing or wrong.
    pub vital: Vital,
    /// What it means, for the schema and the types.
    #[cfg(feature = "schema")]
    pub doc: &'static str,
}

/// What becomes of the entry around a field that is missing or wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vital {
    /// The field is left out and its default holds.
    No,
    /// It may be missing, but where it is wrong the entry is left out: the default could open what it should close.
    WhenPresent,
    /// The entry cannot be without it.
    Always,
}

/// Longest pattern of cookie names and storage keys, characters. Keeps matching cheap on hostile pages.
pub const MAX_PATTERN: usize = 256;

impl Form {
    /// What is allowed, for messages.
    #[must_use]
    pub const fn allowed(self) -> &'static str {
        match self {
            Form::Id => "an id: a letter or digit, then letters, digits, \"-\", \"_\" or \".\", 64 at most",
            Form::Address => "an https:, http:, mailto: or relative address",
            Form::Region => "a region such as \"CH\" or \"US-CA\" (ISO 3166)",
            Form::CookieName => "a cookie name",
            Form::Domain => "a domain such as \".example.com\"",
            Form::Path => "a path that begins with \"/\"",
            Form::Storage => "\"local:\", \"session:\", \"indexeddb:\" or \"cache:\" and a key",
        }
    }

    /// Whether `text` has this form.
    #[must_use]
    pub fn fits(self, text: &str) -> bool {
        let name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        let plain = |byte: u8| byte > b' ' && byte != 127 && byte != b';';
        match self {
            Form::Id => {
                text.len() <= 64 && text.bytes().all(|b| name(&b)) && text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
            }
            Form::Address => address_is_safe(text),
            Form::Region => is_region(text),
            Form::CookieName => {
                (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic() && !b"()<>@,;:\\\"/[]?={}".contains(&b))
            }
            Form::Domain => text.trim_start_matches('.').len() > 1 && text.bytes().all(|b| name(&b)),
            Form::Path => text.starts_with('/') && text.bytes().all(plain),
            Form::Storage => text.len() <= MAX_PATTERN && split_storage(text).is_some(),
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

/// Takes out of `value` whatever does not fit `kind`, telling `problems` of each thing taken out.
///
/// What is left fits the shape: readers need not check again.
pub fn check(value: &mut Value, kind: &'static Kind, problems: &mut Vec<Problem>) {
    let mut checker = Checker { path: String::new(), problems };
    if !checker.fits(value, kind) {
        *value = Value::Object(Vec::new());
    }
}

struct Checker<'a> {
    path: String,
    problems: &'a mut Vec<Problem>,
}

impl Checker<'_> {
    /// Whether the value is of that kind; wrong parts of lists and objects are removed on the way.
    fn fits(&mut self, value: &mut Value, kind: &'static Kind) -> bool {
        match (kind, value) {
            (Kind::Text, Value::Text(_)) | (Kind::Flag, Value::Flag(_)) | (Kind::OrNull(_), Value::Null) => true,
            (Kind::Form(form), Value::Text(text)) if form.fits(text) => true,
            (Kind::Whole(least, most), Value::Whole(number)) if (*least..=*most).contains(number) => true,
            (Kind::OneOf(allowed), Value::Text(text)) if allowed.contains(&text.as_str()) => true,
            (Kind::OrNull(kind), value) => self.fits(value, kind),
            (Kind::List(kind), Value::List(items)) => {
                let mut index = 0;
                items.retain_mut(|item| {
                    let kept = self.within(&["[", &decimal(index), "]"], |checker| checker.fits(item, kind));
                    index += 1;
                    kept
                });
                true
            }
            (Kind::Map(kind), Value::Object(members)) => {
                members.retain_mut(|(name, value)| self.within(&[".", name], |checker| checker.fits(value, kind)));
                true
            }
            (Kind::Object(fields), Value::Object(members)) => self.fields(members, fields),
            (Kind::Either(first, second), value) => {
                let kind = if is_compound(first) == matches!(value, Value::Object(_) | Value::List(_)) { first } else { second };
                if is_compound(kind) == matches!(value, Value::Object(_) | Value::List(_)) {
                    self.fits(value, kind)
                } else {
                    self.wrong(value, kind)
                }
            }
            (kind, value) => self.wrong(value, kind),
        }
    }

    fn fields(&mut self, members: &mut Vec<(String, Value)>, fields: &'static [Field]) -> bool {
        let mut fit = true;
        for field in fields {
            // like JSON.parse: of a field given twice the last one counts
            let mut given = members.iter().filter(|(name, _)| name == field.name).count();
            if given > 1 {
                self.within(&[".", field.name], |checker| checker.report(&["given twice; the last one counts"]));
                members.retain(|(name, _)| {
                    name != field.name || {
                        given -= 1;
                        given == 0
                    }
                });
            }
        }
        members.retain_mut(|(name, value)| {
            let Some(field) = fields.iter().find(|field| field.name == name) else {
                self.unknown(name, fields);
                return false;
            };
            let kept = self.within(&[".", name], |checker| checker.fits(value, &field.kind));
            fit &= kept || field.vital == Vital::No;
            kept
        });
        for field in fields.iter().filter(|field| field.vital == Vital::Always) {
            if fit && !members.iter().any(|(name, _)| name == field.name) {
                self.report(&["\"", field.name, "\" is missing; the entry is left out"]);
                fit = false;
            }
        }
        fit
    }

    fn within<T>(&mut self, step: &[&str], check: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        for part in step {
            // the path of a top-level field has no leading dot
            if !(*part == "." && length == 0) {
                self.path.push_str(part);
            }
        }
        let result = check(self);
        self.path.truncate(length);
        result
    }

    fn unknown(&mut self, name: &str, fields: &'static [Field]) {
        let near = spelling::nearest(name, fields.iter().map(|field| field.name));
        self.within(&[".", name], |checker| checker.report(&["unknown field", did_you_mean(near).as_str()]));
    }

    fn wrong(&mut self, value: &Value, kind: &Kind) -> bool {
        let near = match (kind, value) {
            (Kind::OneOf(allowed), Value::Text(text)) => spelling::nearest(text, allowed.iter().copied()),
            _ => None,
        };
        self.report(&[&shorten(value), " is not ", &allowed(kind), did_you_mean(near).as_str()]);
        false
    }

    fn report(&mut self, parts: &[&str]) {
        self.problems.push(Problem::new(Code::ConfigInvalid, &self.path, parts));
    }
}

fn is_compound(kind: &Kind) -> bool {
    matches!(kind, Kind::Object(_) | Kind::Map(_) | Kind::List(_))
}

/// «; did you mean "x"?», or nothing.
#[must_use]
pub fn did_you_mean(near: Option<&str>) -> String {
    near.map(|near| ["; did you mean \"", near, "\"?"].concat()).unwrap_or_default()
}

fn decimal(number: i64) -> String {
    let mut out = String::new();
    json::write_whole(number, &mut out);
    out
}

/// The value as found, in JSON, cut to a readable length.
fn shorten(value: &Value) -> String {
    let mut text = match value {
        Value::List(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
        Value::Fraction => "this number".into(),
        value => value.to_json(),
    };
    if let Some((cut, _)) = text.char_indices().nth(60) {
        text.truncate(cut);
        text.push('…');
    }
    text
}

/// What a kind allows, in words.
fn allowed(kind: &Kind) -> String {
    match kind {
        Kind::Text => "a string".into(),
        Kind::Form(form) => form.allowed().into(),
        Kind::Flag => "true or false".into(),
        Kind::Whole(least, most) => ["a whole number from ", &decimal(*least), " to ", &decimal(*most)].concat(),
        Kind::OneOf(names) => ["one of \"", &names.join("\", \""), "\""].concat(),
        Kind::List(_) => "a list".into(),
        Kind::Map(_) | Kind::Object(_) => "an object".into(),
        Kind::Either(first, second) => [allowed(first), " or ".into(), allowed(second)].concat(),
        Kind::OrNull(kind) => [allowed(kind), " or null".into()].concat(),
    }
}

#[cfg(test)]
mod tests;

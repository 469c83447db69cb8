//! Checks a value against the shape: what does not fit is taken out and named by its path.

use alloc::{string::String, vec::Vec};

use super::{Field, Kind, Vital};
use crate::{
    error::{Code, Problem},
    json::{self, Value},
    spelling,
};

/// Takes out of `value` whatever does not fit `kind`, telling `problems` of each thing taken out.
///
/// What is left fits the shape: readers need not check again. In lists a `null` holds the place of what was taken out, so
/// that later messages count as the owner does; [`close_gaps`] ends that.
pub fn check(value: &mut Value, kind: &'static Kind, problems: &mut Vec<Problem>) {
    let mut checker = Checker { path: String::new(), problems };
    if !checker.fits(value, kind) {
        *value = Value::Object(Vec::new());
    }
}

/// Removes the places that [`check`] has kept in lists.
pub fn close_gaps(value: &mut Value) {
    match value {
        Value::List(items) => {
            items.retain(|item| *item != Value::Null);
            items.iter_mut().for_each(close_gaps);
        }
        Value::Object(members) => members.iter_mut().for_each(|(_, member)| close_gaps(member)),
        _ => {}
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
            #[cfg(feature = "schema")]
            (Kind::Short(_, kind), value) => self.fits(value, kind),
            (Kind::List(kind), Value::List(items)) => {
                for (index, item) in items.iter_mut().enumerate() {
                    let at = i64::try_from(index).unwrap_or_default();
                    if !self.within(&["[", &decimal(at), "]"], |checker| checker.fits(item, kind)) {
                        *item = Value::Null;
                    }
                }
                true
            }
            (Kind::Map(form, kind), Value::Object(members)) => {
                self.last_counts(members);
                members.retain_mut(|(name, value)| {
                    self.within(&[".", name], |checker| match form {
                        Some(form) if !form.fits(name) => {
                            checker.report(&["the name is not ", form.allowed()]);
                            false
                        }
                        _ => checker.fits(value, kind),
                    })
                });
                true
            }
            (Kind::Object(object), Value::Object(members)) => self.fields(members, object.fields),
            (Kind::Either(first, second), value) => match [first, second].into_iter().find(|kind| takes(kind, value)) {
                Some(kind) => self.fits(value, kind),
                None => self.wrong(value, kind),
            },
            (kind, value) => self.wrong(value, kind),
        }
    }

    fn fields(&mut self, members: &mut Vec<(String, Value)>, fields: &'static [Field]) -> bool {
        let mut fit = true;
        self.last_counts(members);
        for field in fields.iter().filter(|field| field.vital == Vital::Always) {
            if !members.iter().any(|(name, _)| name == field.name) {
                self.report(&["\"", field.name, "\" is missing; the entry is left out"]);
                fit = false;
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
        fit
    }

    /// Like `JSON.parse`: of a name given twice the last one counts.
    fn last_counts(&mut self, members: &mut Vec<(String, Value)>) {
        let mut at = 0;
        while let Some(((name, _), later)) = members.get(at..).and_then(<[_]>::split_first) {
            if later.iter().any(|(other, _)| other == name) {
                self.within(&[".", name], |checker| checker.report(&["given twice; the last one counts"]));
                members.remove(at);
            } else {
                at += 1;
            }
        }
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

/// Whether a kind takes values of that JSON type at all.
fn takes(kind: &Kind, value: &Value) -> bool {
    match value {
        Value::Text(_) => matches!(kind, Kind::Text | Kind::Form(_) | Kind::OneOf(_)),
        Value::Flag(_) => matches!(kind, Kind::Flag),
        Value::Object(_) => matches!(kind, Kind::Object(_) | Kind::Map(..)),
        _ => false,
    }
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
        Kind::Map(..) | Kind::Object(_) => "an object".into(),
        Kind::Either(first, second) => [allowed(first), " or ".into(), allowed(second)].concat(),
        Kind::OrNull(kind) => [allowed(kind), " or null".into()].concat(),
        #[cfg(feature = "schema")]
        Kind::Short(_, kind) => allowed(kind),
    }
}

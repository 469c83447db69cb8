//! The shape for the gate's script: as small as it gets, and only good for «nothing is wrong».
//!
//! | kind | written as |
//! | --- | --- |
//! | text | a regular expression it matches |
//! | flag | `true` |
//! | whole number | `[least, most]` |
//! | one of | the list of names |
//! | list, map, nullable | `{"[]": kind}`, `{"*": kind, "^": names' expression}`, `{"?": kind}` |
//! | either | `{"|": [kind, kind]}` |
//! | object | its fields; `!` behind the name of one that must be there |

use std::{string::String, vec};

use crate::{
    Value,
    config::FULL_BUILD,
    shape::{CONFIG, Form, Kind, Vital},
};

/// The whole configuration's shape, JSON, without the fields that the build does not have: whoever asks for them is told by the
/// core's own reader.
#[must_use]
pub fn compact(full: bool) -> String {
    kind(CONFIG, if full { &[] } else { FULL_BUILD }).to_json()
}

fn expression(form: Form) -> Value {
    let length = form.max_length().map(|most| std::format!("(?=^[^]{{0,{most}}}$)")).unwrap_or_default();
    [length.as_str(), form.pattern()].concat().into()
}

fn kind(of: &'static Kind, lacking: &[&str]) -> Value {
    let kind = |of| kind(of, lacking);
    match of {
        // not the empty expression, which the script would take for «none»
        Kind::Text => "^".into(),
        Kind::Form(form) => expression(*form),
        Kind::Flag => true.into(),
        Kind::Whole(least, most) => Value::List(vec![Value::Whole(*least), Value::Whole(*most)]),
        Kind::OneOf(names) => Value::List(names.iter().map(|name| (*name).into()).collect()),
        Kind::List(of) => Value::object([("[]", kind(of))]),
        Kind::Map(form, of) => Value::object([("*", kind(of)), ("^", form.map_or("".into(), expression))]),
        Kind::Either(first, second) => Value::object([("|", Value::List(vec![kind(first), kind(second)]))]),
        Kind::Short(_, of) => kind(of),
        Kind::OrNull(of) => Value::object([("?", kind(of))]),
        Kind::Object(object) => {
            let name = |name: &str, vital| if vital == Vital::Always { [name, "!"].concat() } else { name.into() };
            let fields = object.fields.iter().filter(|field| !lacking.iter().any(|path| path.rsplit('.').next() == Some(field.name)));
            Value::Object(fields.map(|field| (name(field.name, field.vital), kind(&field.kind))).collect())
        }
    }
}

#[cfg(test)]
mod tests;

//! The configuration as JSON Schema 2020-12.

use std::{string::String, vec, vec::Vec};

use super::{ABOUT, line, objects};
use crate::{
    Value, json,
    shape::{CONFIG, Field, Kind, Object, Vital},
};

/// The JSON Schema (2020-12) of the configuration, pretty-printed.
///
/// It accepts what [`Config::read`](crate::Config::read) takes without a problem, as far as a schema can tell: ids that
/// have to be declared elsewhere, or must not be declared twice, are beyond it.
#[must_use]
pub fn json() -> String {
    let root = |object: &Object| matches!(CONFIG, Kind::Object(config) if config.name == object.name);
    let named = objects().into_iter().filter(|(object, _)| !root(object));
    let mut members = vec![
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("title", "Portcullis configuration".into()),
        ("description", ABOUT.into()),
    ];
    if let Kind::Object(config) = CONFIG {
        members.extend(object(config));
    }
    members.push(("$defs", Value::Object(named.map(|(known, _)| (known.name.into(), value(object(known)))).collect())));
    let mut out = String::new();
    pretty(&value(members), 0, &mut out);
    out.push('\n');
    out
}

type Members = Vec<(&'static str, Value)>;

fn value(members: Members) -> Value {
    Value::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
}

fn object(object: &'static Object) -> Members {
    let required = object.fields.iter().filter(|field| field.vital == Vital::Always).map(|field| field.name.into());
    let properties = object.fields.iter().map(|known| (known.name.into(), value(field(known)))).collect();
    let mut members = vec![("type", "object".into()), ("additionalProperties", false.into()), ("properties", Value::Object(properties))];
    let required: Vec<Value> = required.collect();
    if !required.is_empty() {
        members.push(("required", Value::List(required)));
    }
    members
}

fn field(field: &'static Field) -> Members {
    let mut members = vec![("description", line(field.doc).into())];
    members.extend(kind(&field.kind));
    // what stands in the table is checked by a test: it parses, and it is what `Config` does
    members.extend(field.default.and_then(|default| json::parse(default).ok()).map(|default| ("default", default)));
    members
}

fn kind(of: &'static Kind) -> Members {
    let inner = |of| value(kind(of));
    let typed = |name: &str| ("type", name.into());
    match of {
        Kind::Text => vec![typed("string")],
        Kind::Form(form) => {
            let mut members = vec![typed("string"), ("pattern", form.pattern().into())];
            members.extend(form.max_length().map(|most| ("maxLength", Value::Whole(most))));
            members
        }
        Kind::Flag => vec![typed("boolean")],
        Kind::Whole(least, most) => vec![typed("integer"), ("minimum", Value::Whole(*least)), ("maximum", Value::Whole(*most))],
        Kind::OneOf(names) => vec![("enum", Value::List(names.iter().map(|name| (*name).into()).collect()))],
        Kind::List(of) => vec![typed("array"), ("items", inner(of))],
        Kind::Map(form, of) => {
            let mut members = vec![typed("object"), ("additionalProperties", inner(of))];
            members.extend(form.map(|form| ("propertyNames", Value::object([("pattern", form.pattern().into())]))));
            members
        }
        Kind::Object(object) => vec![("$ref", ["#/$defs/", object.name].concat().into())],
        Kind::Either(first, second) | Kind::Short(first, second) => vec![("anyOf", Value::List(vec![inner(first), inner(second)]))],
        Kind::OrNull(of) => vec![("anyOf", Value::List(vec![inner(of), value(vec![typed("null")])]))],
    }
}

/// JSON with two spaces a level; what fits stands on one line.
fn pretty(of: &Value, depth: usize, out: &mut String) {
    const WIDTH: usize = 100;
    let flat = of.to_json();
    let (open, close, count) = match of {
        Value::List(items) => ('[', ']', items.len()),
        Value::Object(members) => ('{', '}', members.len()),
        _ => (' ', ' ', 0),
    };
    if count == 0 || (matches!(of, Value::List(_)) && flat.len() <= WIDTH) {
        out.push_str(&flat);
        return;
    }
    let indent = |depth: usize, out: &mut String| {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    };
    out.push(open);
    for at in 0..count {
        indent(depth + 1, out);
        if let Some((name, value)) = of.members().get(at) {
            out.push_str(&Value::from(name.as_str()).to_json());
            out.push_str(": ");
            pretty(value, depth + 1, out);
        } else if let Some(item) = of.items().get(at) {
            pretty(item, depth + 1, out);
        }
        if at + 1 < count {
            out.push(',');
        }
    }
    indent(depth, out);
    out.push(close);
}

//! The configuration as TypeScript declarations.

use std::{
    string::{String, ToString},
    vec::Vec,
};

use super::{line, objects};
use crate::{
    Value,
    error::Code,
    shape::{Kind, Vital},
};

/// Before every name, so that the types stand out in a page's own code.
const PREFIX: &str = "Portcullis";

/// The TypeScript declarations of the configuration: `PortcullisConfig`, an interface for each object in it, and
/// `PortcullisErrorCode`. The rest of the interface is written by hand, in `src/api.d.ts`.
#[must_use]
pub fn typescript() -> String {
    let mut out = String::new();
    for (object, about) in objects() {
        comment(&mut out, "", &[line(about)]);
        out.push_str(&["export interface ", PREFIX, object.name, " {\n"].concat());
        for field in object.fields {
            let default = field.default.map(|default| ["@default ", default].concat());
            comment(&mut out, "  ", &[Some(line(field.doc)), default].into_iter().flatten().collect::<Vec<_>>());
            let optional = if field.vital == Vital::Always { ": " } else { "?: " };
            out.push_str(&["  ", &name(field.name), optional, &kind(&field.kind), ";\n"].concat());
        }
        out.push_str("}\n\n");
    }
    let codes = Code::ALL.iter().map(|code| ["- `", code.as_str(), "`: ", &line(code.meaning())].concat());
    let about = ["What can be wrong, by its stable code.".into(), String::new()];
    comment(&mut out, "", &about.into_iter().chain(codes).collect::<Vec<_>>());
    out.push_str(&["export type ", PREFIX, "ErrorCode =\n  | "].concat());
    out.push_str(&Code::ALL.iter().map(|code| quoted(code.as_str())).collect::<Vec<_>>().join("\n  | "));
    out.push_str(";\n");
    out
}

fn comment(out: &mut String, indent: &str, lines: &[String]) {
    let text = match lines {
        [one] => [indent, "/** ", one, " */\n"].concat(),
        lines => {
            let lines = lines.iter().map(|line| [indent, " * ", line].concat().trim_end().to_string()).collect::<Vec<_>>();
            [indent, "/**\n", &lines.join("\n"), "\n", indent, " */\n"].concat()
        }
    };
    out.push_str(&text);
}

fn quoted(text: &str) -> String {
    Value::from(text).to_json()
}

fn name(text: &str) -> String {
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'$');
    if plain { text.into() } else { quoted(text) }
}

fn kind(of: &Kind) -> String {
    match of {
        Kind::Text | Kind::Form(_) => "string".into(),
        Kind::Flag => "boolean".into(),
        Kind::Whole(..) => "number".into(),
        Kind::OneOf(names) => names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(" | "),
        Kind::List(of) => match kind(of) {
            union if union.contains(" | ") => ["(", &union, ")[]"].concat(),
            single => [&single, "[]"].concat(),
        },
        Kind::Map(_, of) => ["Record<string, ", &kind(of), ">"].concat(),
        Kind::Object(object) => [PREFIX, object.name].concat(),
        Kind::Either(first, second) | Kind::Short(first, second) => [&kind(first), " | ", &kind(second)].concat(),
        Kind::OrNull(of) => [&kind(of), " | null"].concat(),
    }
}

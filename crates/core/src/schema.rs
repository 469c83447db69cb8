//! The JSON Schema and the TypeScript types of the configuration, written from the [`shape`](crate::shape) tables.

use std::{string::String, vec::Vec};

use crate::shape::{CONFIG, Kind, Object};

mod compact;
mod json;
mod typescript;

pub use compact::compact;
pub use json::json;
pub use typescript::typescript;

/// What a whole configuration is, where a field would have its documentation.
const ABOUT: &str = "The configuration of Portcullis. Every field is optional. What is wrong is left out and named in the console; it never opens anything.";

/// Every object of the table with what it stands for, the whole configuration first.
fn objects() -> Vec<(&'static Object, &'static str)> {
    let mut found = Vec::new();
    collect(CONFIG, ABOUT, &mut found);
    found
}

fn collect(kind: &'static Kind, about: &'static str, found: &mut Vec<(&'static Object, &'static str)>) {
    match kind {
        Kind::Object(object) => {
            if found.iter().any(|(known, _)| known.name == object.name) {
                return;
            }
            found.push((object, about));
            object.fields.iter().for_each(|field| collect(&field.kind, field.doc, found));
        }
        Kind::List(kind) | Kind::Map(_, kind) | Kind::OrNull(kind) => collect(kind, about, found),
        Kind::Either(first, second) | Kind::Short(first, second) => {
            [first, second].into_iter().for_each(|kind| collect(kind, about, found))
        }
        Kind::Text | Kind::Form(_) | Kind::Flag | Kind::Whole(..) | Kind::OneOf(_) => {}
    }
}

/// A doc comment as one line: its lines were joined with the space that each begins with.
fn line(doc: &str) -> String {
    doc.trim().into()
}

#[cfg(test)]
mod tests;

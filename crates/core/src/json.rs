//! JSON as the gate needs it: a strict reader with a depth limit, and a writer.
//!
//! The gate reads its configuration with this instead of the page's `JSON`, which a hostile page can replace, and
//! instead of `serde_json`, which would more than double it (architecture.md: +19 KB gzip). `serde_json` is the
//! oracle of the tests: both accept and refuse the same texts, and read the same values.

use alloc::{string::String, vec::Vec};

mod read;
mod write;
pub use read::{MAX_DEPTH, SyntaxError, parse};
pub use write::write_whole;

/// A JSON value. Objects keep the order of their members; of a member given twice the last one counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Flag(bool),
    /// A number without fraction that fits 53 bits.
    Whole(i64),
    /// Any other number: nothing in a configuration takes one, so its value is not kept.
    Fraction,
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The member `name` of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Object(members) => members.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The string, if it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The string member `name`.
    #[must_use]
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name)?.text()
    }

    /// The boolean, if it is one.
    #[must_use]
    pub fn flag(&self) -> Option<bool> {
        match self {
            Value::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    /// The boolean member `name`.
    #[must_use]
    pub fn flag_of(&self, name: &str) -> Option<bool> {
        self.get(name)?.flag()
    }

    /// The whole number, if it is one.
    #[must_use]
    pub fn whole(&self) -> Option<i64> {
        match self {
            Value::Whole(number) => Some(*number),
            _ => None,
        }
    }

    /// The items of a list; nothing for anything else.
    #[must_use]
    pub fn items(&self) -> &[Value] {
        match self {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The items of the list member `name`; nothing when it is absent.
    #[must_use]
    pub fn items_of(&self, name: &str) -> &[Value] {
        self.get(name).map_or(&[], Value::items)
    }

    /// The members of an object; nothing for anything else.
    #[must_use]
    pub fn members(&self) -> &[(String, Value)] {
        match self {
            Value::Object(members) => members,
            _ => &[],
        }
    }

    /// Takes the member `name` out of an object.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let Value::Object(members) = self else { return None };
        let at = members.iter().rposition(|(key, _)| key == name)?;
        Some(members.remove(at).1)
    }

    /// An object of the given members.
    #[must_use]
    pub fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
        Value::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// The value as JSON text.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        write::write(self, &mut out);
        out
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Value {
        Value::Flag(flag)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Value {
        value.map_or(Value::Null, Into::into)
    }
}

#[cfg(test)]
mod tests;

//! The shape of the configuration, as data: one table that checks what an owner wrote, and from which the JSON
//! Schema and the TypeScript types are written (feature `schema`). What a field may hold is said here and nowhere else.

mod check;
mod form;
mod tables;
pub use check::{check, close_gaps, did_you_mean};
pub use form::{Form, MAX_PATTERN, split_storage};
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
    /// An object with names of the owner's choosing, all of the given form.
    Map(Option<Form>, &'static Kind),
    /// An object with these fields.
    Object(&'static Object),
    /// The first kind or the second; messages speak of both.
    Either(&'static Kind, &'static Kind),
    /// What an owner may write for short, and what has become of it before anything reads it: only the second is checked.
    #[cfg(feature = "schema")]
    Short(&'static Kind, &'static Kind),
    /// The kind, or `null`, which is the same as leaving the field out.
    OrNull(&'static Kind),
}

/// An object whose fields are known.
#[derive(Clone, Copy, Debug)]
pub struct Object {
    /// Its name among the types.
    #[cfg(feature = "schema")]
    pub name: &'static str,
    /// What it can hold.
    pub fields: &'static [Field],
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
    /// What holds without it, in JSON, where that is one value.
    #[cfg(feature = "schema")]
    pub default: Option<&'static str>,
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

#[cfg(test)]
mod tests;

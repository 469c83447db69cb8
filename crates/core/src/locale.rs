//! Texts: the built-in English ones, and the keys an owner may give others for.

use crate::{Config, Value, json};

/// The built-in texts, `locales/en.json` itself: the one list of keys there is.
pub const ENGLISH: &str = include_str!("../../../locales/en.json");

/// The built-in English texts.
#[must_use]
pub fn english() -> Value {
    json::parse(ENGLISH).unwrap_or(Value::Null)
}

/// Whether `key` names a text: a built-in one, or the name or description of a declared category or service.
#[must_use]
pub fn is_key(config: &Config, english: &Value, key: &str) -> bool {
    english.get(key).is_some()
        || key.strip_prefix("category.").or_else(|| key.strip_prefix("service.")).is_some_and(|rest| {
            rest.rsplit_once('.').is_some_and(|(id, what)| {
                let service = key.starts_with("service.");
                let fits = matches!((service, what), (_, "name") | (false, "description") | (true, "purpose"));
                fits && config.find(id).is_some_and(|index| config.service(index).is_some() == service)
            })
        })
}

#[cfg(test)]
mod tests;

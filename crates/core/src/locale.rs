//! Texts: the built-in English ones, the owner's, and which language to show.

use alloc::{string::String, vec::Vec};

use crate::{Config, Value, json};

/// The built-in texts, `locales/en.json` itself: the one list of keys there is.
pub const ENGLISH: &str = include_str!("../../../locales/en.json");

/// The texts in force for one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// The language they are in, a BCP 47 tag.
    pub language: String,
    tables: Vec<Value>,
}

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

/// The language to show: the configured one, else the first of `wanted` (the page's, then the visitor's) that is
/// `available`, exactly or by its first subtag, else English.
///
/// ```
/// use portcullis_core::locale::language;
/// assert_eq!(language("auto", ["de-CH", "fr"], &["en", "fr", "de"]), "de");
/// assert_eq!(language("auto", ["xx"], &["en", "fr"]), "en");
/// assert_eq!(language("fr", ["de"], &["en", "fr", "de"]), "fr");
/// ```
#[must_use]
pub fn language<'a>(configured: &'a str, wanted: impl IntoIterator<Item = &'a str>, available: &[&str]) -> String {
    let find = |tag: &str| {
        let first = tag.split('-').next().unwrap_or_default();
        let exact = available.iter().find(|known| known.eq_ignore_ascii_case(tag));
        exact.or_else(|| available.iter().find(|known| known.eq_ignore_ascii_case(first))).map(|known| String::from(*known))
    };
    let own = (configured != "auto").then_some(configured);
    own.into_iter().chain(wanted).find_map(find).unwrap_or_else(|| "en".into())
}

/// Whether a language is written from the left (`ltr`) or from the right (`rtl`).
#[must_use]
pub fn direction(language: &str) -> &'static str {
    let first = language.split('-').next().unwrap_or_default();
    if ["ar", "he", "fa", "ur", "yi", "ps", "dv", "ckb", "ug"].contains(&first) { "rtl" } else { "ltr" }
}

impl Texts {
    /// The texts for `language`: the owner's first, then the fetched ones, then English.
    #[must_use]
    pub fn new(config: &Config, language: &str, fetched: Option<Value>) -> Texts {
        let own = config.source.get("texts");
        let of = |tag: &str| own.and_then(|texts| texts.get(tag)).cloned();
        let mut tables = Vec::new();
        tables.extend(of(language));
        tables.extend(fetched);
        if language != "en" {
            tables.extend(of("en"));
        }
        tables.push(english());
        Texts { language: language.into(), tables }
    }

    /// The text of `key`, if there is one.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.tables.iter().find_map(|table| table.text_of(key))
    }

    /// The text of `key`, or the key itself, so that a gap is seen and nothing breaks.
    #[must_use]
    pub fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.get(key).unwrap_or(key)
    }

    /// The text of `key` with `{slot}` replaced by `value`.
    #[must_use]
    pub fn fill(&self, key: &str, slot: &str, value: &str) -> String {
        self.text(key).replace(slot, value)
    }

    /// The name to show for the category or service at `index`.
    #[must_use]
    pub fn name<'a>(&'a self, config: &'a Config, index: usize) -> &'a str {
        let (kind, own) = match config.service(index) {
            Some(service) => ("service.", service.name()),
            None => ("category.", config.ids().nth(index).unwrap_or_default()),
        };
        let id = config.ids().nth(index).unwrap_or_default();
        self.get(&[kind, id, ".name"].concat()).unwrap_or(own)
    }

    /// Every text, each key once, as an object: what the dialog gets.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let mut all: Vec<(String, Value)> = Vec::new();
        for (key, text) in self.tables.iter().flat_map(Value::members) {
            if !all.iter().any(|(known, _)| known == key) {
                all.push((key.clone(), text.clone()));
            }
        }
        Value::Object(all)
    }
}

#[cfg(test)]
mod tests;

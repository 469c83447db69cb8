//! The service catalogue: names of common services in `services`, and what is known of them put in their place.
//!
//! A site writes `"google-analytics"`, or `{ "use": "matomo", "host": "stats.example.com", "category": "functional" }` to give what an
//! entry asks for and to say anything otherwise. The data are in `catalogue/ID.json`; here is only what becomes of them.

use alloc::{string::String, vec::Vec};

use crate::{
    Code, Config, Problem, Value, json, locale,
    shape::{Form, did_you_mean},
    spelling::nearest,
};

/// The name that an item of `services` uses: a text, or the `use` of an object.
#[must_use]
pub fn name(item: &Value) -> Option<&str> {
    item.text().or_else(|| item.text_of("use"))
}

/// Every name that a configuration uses, each once. What could not be one is none.
#[must_use]
pub fn names(config: &Value) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in config.items_of("services").iter().filter_map(name).filter(|name| Form::Id.fits(name)) {
        if !names.iter().any(|known| known == name) {
            names.push(name.into());
        }
    }
    names
}

/// Puts what the catalogue knows in the place of names. `entries` are the files by id; a text in the place
/// of one says why it could not be had. `all` are the ids that exist, as far as the caller
/// knows, for the nearest spelling. What cannot be expanded is told, and `null` holds its place: later messages count as the owner does.
///
/// ```
/// use portcullis_core::{catalogue::expand, json::parse};
///
/// let config = parse(r#"{"services":["numbers",{"use":"numbers","id":"more","category":"marketing"}]}"#).unwrap();
/// let entry = parse(r#"{"service":{"id":"numbers","category":"analytics"}}"#).unwrap();
/// let (expanded, problems) = expand(&config, &[("numbers".into(), entry)], &[]);
/// assert!(problems.is_empty());
/// assert_eq!(expanded.to_json(), r#"{"services":[{"id":"numbers","category":"analytics"},{"id":"more","category":"marketing"}]}"#);
/// ```
#[must_use]
pub fn expand(config: &Value, entries: &[(String, Value)], all: &[&str]) -> (Value, Vec<Problem>) {
    let mut problems = Vec::new();
    let Value::Object(members) = config else { return (config.clone(), problems) };
    let members = members.iter().map(|(key, value)| match value {
        Value::List(items) if key == "services" => {
            let items = items.iter().enumerate().map(|(at, item)| {
                expanded(item, entries, all).unwrap_or_else(|message| {
                    let mut path = String::from("services[");
                    json::write_whole(i64::try_from(at).unwrap_or_default(), &mut path);
                    path.push(']');
                    problems.push(Problem::new(Code::ConfigInvalid, &path, &[&message]));
                    Value::Null
                })
            });
            (key.clone(), Value::List(items.collect()))
        }
        _ => (key.clone(), value.clone()),
    });
    (Value::Object(members.collect()), problems)
}

/// Reads a configuration that uses names: [`expand`], then what [`Config::read`] does. Each mistake is told once.
#[must_use]
pub fn read(config: &Value, entries: &[(String, Value)], all: &[&str]) -> (Config, Vec<Problem>) {
    read_with(config, entries, all, locale::ENGLISH)
}

/// As [`read`], with the table of built-in texts given by the caller.
pub(crate) fn read_with(config: &Value, entries: &[(String, Value)], all: &[&str], texts: &str) -> (Config, Vec<Problem>) {
    let (expanded, mut problems) = expand(config, entries, all);
    let mut others = Vec::new();
    let config = Config::from_value(expanded, texts, &mut others);
    others.retain(|other| problems.iter().all(|told| told.path != other.path));
    problems.append(&mut others);
    (config, problems)
}

fn expanded(item: &Value, entries: &[(String, Value)], all: &[&str]) -> Result<Value, String> {
    let Some(name) = name(item) else { return Ok(item.clone()) };
    let Some((_, entry)) = entries.iter().find(|(id, _)| id == name) else {
        if entries.is_empty() && all.is_empty() {
            return Err(["\"", name, "\" is a name of the service catalogue, which nobody has looked up"].concat());
        }
        let near = nearest(name, all.iter().copied());
        return Err(["the catalogue has no service \"", name, "\"", did_you_mean(near).as_str()].concat());
    };
    if let Some(why) = entry.text() {
        return Err(["\"", name, "\" could not be looked up: ", why].concat());
    }
    let options = entry.get("options").map(Value::members).unwrap_or_default();
    for (option, what) in options {
        if item.text_of(option).is_none() {
            return Err(["\"", name, "\" wants \"", option, "\": ", what.text().unwrap_or_default()].concat());
        }
    }
    let said = item.members().iter().filter(|(field, _)| field != "use" && !options.iter().any(|(option, _)| option == field));
    let known = entry.get("service").map(Value::members).unwrap_or_default();
    // what the site says goes before what the catalogue says, in the catalogue's order
    let otherwise = |field: &str| item.get(field).filter(|_| known.iter().any(|(name, _)| name == field));
    let mut fields: Vec<_> = known.iter().map(|(field, value)| (field.clone(), otherwise(field).unwrap_or(value).clone())).collect();
    fields.extend(said.filter(|(field, _)| known.iter().all(|(name, _)| name != field)).cloned());
    Ok(Value::Object(fields))
}

#[cfg(test)]
mod tests;

//! What is wrong, in words, and what names of the service catalogue stand for: a module of its own, which the gate fetches where a
//! configuration is not right as it stands.

use alloc::{string::String, vec::Vec};

use crate::{Code, Config, Context, Problem, Value, catalogue, decide, decision::Refusal, json, locale, text::take_part};

/// Asks by a letter and a text of lines; the last one may have more lines in it. A text that is not there is an empty line.
///
/// | letter | lines | what it does |
/// | --- | --- | --- |
/// | `n` | configuration | [`catalogue::names`] as a JSON list |
/// | `c` | `1` for the full build, what is known of the names, configuration | [`configuration`] |
/// | `m` | service, category, configuration | [`marks`] |
#[must_use]
pub fn ask(question: char, text: &str) -> String {
    let mut rest = text;
    match question {
        'c' => {
            let [full, known] = [(); 2].map(|()| take_part(&mut rest, b'\n'));
            configuration(rest, full == "1", known)
        }
        'm' => {
            let [service, category] = [(); 2].map(|()| take_part(&mut rest, b'\n'));
            marks(rest, service, category)
        }
        _ => {
            let names = json::parse(text).map(|config| catalogue::names(&config)).unwrap_or_default();
            Value::List(names.iter().map(|name| name.as_str().into()).collect()).to_json()
        }
    }
}

fn value(problem: &Problem) -> Value {
    Value::object([
        ("code", problem.code.as_str().into()),
        ("message", problem.message.as_str().into()),
        ("path", problem.path.as_str().into()),
    ])
}

/// Reads a configuration and gives what the gate's script needs of it as JSON: `{ problems, config }`, the second without
/// what was wrong. `full` tells which build asks: the other one lacks some features. `known` is what is known of the names of
/// the catalogue that it uses, JSON again: `{ entries: { ID: entry }, ids: [all that exist] }`; they are written out.
#[must_use]
pub fn configuration(text: &str, full: bool, known: &str) -> String {
    let (config, mut problems) = match json::parse(text) {
        Ok(source) => {
            let known = json::parse(known).unwrap_or(Value::Null);
            let ids: Vec<_> = known.items_of("ids").iter().filter_map(Value::text).collect();
            catalogue::read(&source, known.get("entries").map(Value::members).unwrap_or_default(), &ids)
        }
        Err(_) => Config::read_with(text, locale::ENGLISH),
    };
    if !full {
        let parts = ["this build does not have it; what is marked stays shut all the same"];
        problems.extend(config.full_build_features().into_iter().map(|path| Problem::new(Code::FeatureMissing, path, &parts)));
    }
    let problems = problems.iter().map(value).collect();
    Value::object([("problems", Value::List(problems)), ("config", config.to_value())]).to_json()
}

/// What is wrong with the marks of an element, or with an id or a condition (`category` alone), as a JSON object `{ code, message,
/// path }`; `null` where nothing is. An empty `service` is none.
///
/// ```
/// let problem = portcullis_core::explain::marks("{}", "", "analitics");
/// assert!(problem.contains("did you mean \\\"analytics\\\"?"), "{problem}");
/// ```
#[must_use]
pub fn marks(configuration: &str, service: &str, category: &str) -> String {
    let (config, _) = Config::read(configuration);
    let decision = decide(&config, &Context::default());
    let service = Some(service).filter(|service| !service.is_empty());
    let problem = match decision.allows_element(&config, service, Some(category).filter(|category| !category.is_empty())) {
        Ok(_) => return Value::Null.to_json(),
        Err(Refusal::Fault(fault)) => fault.problem(&config, category),
        Err(Refusal::UnknownService) => config.unknown_id(Code::UnknownId, "", service.unwrap_or_default()),
        Err(Refusal::OtherCategory) => {
            let id = service.unwrap_or_default();
            let declared = config.find(id).and_then(|index| config.categories.get(config.service(index)?.category));
            let declared = declared.map(|category| category.id.as_str()).unwrap_or_default();
            let parts =
                ["an element of \"", id, "\" has data-category \"", category, "\", but the service is declared in \"", declared, "\""];
            Problem::new(Code::BadCondition, "", &parts)
        }
    };
    value(&problem).to_json()
}

#[cfg(test)]
mod tests;

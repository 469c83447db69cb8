//! What is wrong, in words: for the dialog's module, which the gate fetches where something is.

use alloc::string::String;

use crate::{Code, Config, Context, Problem, Value, decide, decision::Refusal};

fn value(problem: &Problem) -> Value {
    Value::object([
        ("code", problem.code.as_str().into()),
        ("message", problem.message.as_str().into()),
        ("path", problem.path.as_str().into()),
    ])
}

/// Reads a configuration and gives what the gate's script needs of it as JSON: `{ problems, config }`, the second without
/// what was wrong. `full` tells which build asks: the other one lacks some features.
#[must_use]
pub fn configuration(text: &str, full: bool) -> String {
    let (config, mut problems) = Config::read(text);
    for path in config.missing_features(full) {
        let parts = ["this build does not have it; what is marked stays shut all the same"];
        problems.push(Problem::new(Code::FeatureMissing, path, &parts));
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

//! `{{NAME}}` in pages and configurations: the origin of a party, known only once the stage has its port.

use std::collections::BTreeMap;
use std::fmt;

/// Origins by the party's name.
pub(crate) type Origins = BTreeMap<String, String>;

/// A token that names nobody on the stage.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct UnknownParty {
    name: String,
    known: Vec<String>,
}

impl fmt::Display for UnknownParty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{{{{}}}}} names nobody on the stage; known are: {}", self.name, self.known.join(", "))
    }
}

/// Replaces every `{{NAME}}`; braces around anything but a name are left as they stand.
pub(crate) fn fill(text: &str, origins: &Origins) -> Result<String, UnknownParty> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        match after.split_once("}}").filter(|(name, _)| is_name(name)) {
            Some((name, behind)) => {
                let origin =
                    origins.get(name).ok_or_else(|| UnknownParty { name: name.into(), known: origins.keys().cloned().collect() })?;
                out.push_str(origin);
                rest = behind;
            }
            None => {
                out.push_str("{{");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Ok(out)
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origins() -> Origins {
        Origins::from([("tracker".into(), "http://tracker.localhost:1".into())])
    }

    #[test]
    fn a_name_becomes_its_origin_everywhere() {
        let filled = fill("{{tracker}}/a {{tracker}}", &origins());
        assert_eq!(filled, Ok("http://tracker.localhost:1/a http://tracker.localhost:1".into()));
    }

    #[test]
    fn an_unknown_name_is_an_error_that_lists_the_known() {
        let error = fill("{{traker}}", &origins()).map_err(|error| error.to_string());
        assert_eq!(error, Err("{{traker}} names nobody on the stage; known are: tracker".into()));
    }

    #[test]
    fn other_braces_are_left_alone() {
        assert_eq!(fill("a{{ b }}c{{", &origins()), Ok("a{{ b }}c{{".into()));
    }
}

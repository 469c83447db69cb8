//! The events of the contract (§5), told in a line.

use portcullis_core::Value;

/// The events that the log shows, without their prefix.
pub(crate) const KINDS: [&str; 5] = ["ready", "change", "show", "hide", "error"];

/// What an event says, given its `detail`.
pub(crate) fn summary(kind: &str, detail: &Value) -> String {
    let parts = match kind {
        "ready" => detail.get("state").map(state).unwrap_or_default(),
        "change" => change(detail),
        "error" => vec![text(detail, "code"), text(detail, "message")],
        _ => vec![text(detail, "part")],
    };
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

fn change(detail: &Value) -> Vec<String> {
    let report = detail.get("report").unwrap_or(&Value::Null);
    let mut parts = detail.get("state").map(state).unwrap_or_default();
    for (name, label) in
        [("cookies", "cookies removed"), ("storage", "storage removed"), ("survived", "survived"), ("unreachable", "out of reach")]
    {
        parts.push(listed(label, report.items_of(name).iter().filter_map(Value::text)));
    }
    parts
}

fn state(state: &Value) -> Vec<String> {
    let mode = text(state, "mode");
    if state.flag_of("decided") != Some(true) {
        return vec![format!("undecided, {mode}")];
    }
    let services = state.get("services").map_or(&[][..], Value::members);
    let answers = if services.is_empty() { state.get("categories").map_or(&[][..], Value::members) } else { services };
    let with = |granted: bool| answers.iter().filter(move |(_, answer)| answer.flag() == Some(granted)).map(|(id, _)| id.as_str());
    vec![
        format!("decided by {}, {mode}", text(state, "source")),
        listed("granted", with(true)),
        listed("refused", with(false)),
        listed("pending", state.items_of("pending").iter().filter_map(Value::text)),
    ]
}

fn text(value: &Value, name: &str) -> String {
    value.text_of(name).unwrap_or_default().into()
}

fn listed<'a>(label: &str, names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.collect();
    if names.is_empty() { String::new() } else { format!("{label}: {}", names.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use portcullis_core::json;

    fn told(kind: &str, detail: &str) -> String {
        summary(kind, &json::parse(detail).expect("JSON"))
    }

    #[test]
    fn an_undecided_visitor() {
        assert_eq!(told("ready", r#"{"state":{"decided":false,"mode":"opt-in"}}"#), "undecided, opt-in");
    }

    #[test]
    fn a_withdrawal_names_what_went_and_what_stayed() {
        let detail = r#"{"state":{"decided":true,"mode":"opt-in","source":"preferences","services":{"a":true,"b":false}},
            "report":{"cookies":["b1","b2"],"storage":[],"survived":["b3"]}}"#;
        assert_eq!(told("change", detail), "decided by preferences, opt-in; granted: a; refused: b; cookies removed: b1, b2; survived: b3");
    }

    #[test]
    fn an_error_and_a_part() {
        assert_eq!(told("error", r#"{"code":"unknown-id","message":"services[0]: no"}"#), "unknown-id; services[0]: no");
        assert_eq!(told("show", r#"{"part":"notice"}"#), "notice");
    }
}

//! JSON as a person would write it: what fits a line stays on one, the rest is indented by two spaces.

use portcullis_core::Value;

/// Columns a line may fill.
const WIDTH: usize = 80;

/// The value as formatted JSON; an object or list at the top is always spread over lines.
pub(crate) fn pretty(value: &Value) -> String {
    let mut out = String::new();
    spread(value, 0, &mut out);
    out
}

fn write(value: &Value, depth: usize, taken: usize, out: &mut String) {
    let line = on_one_line(value);
    if taken + line.chars().count() <= WIDTH { out.push_str(&line) } else { spread(value, depth, out) }
}

fn spread(value: &Value, depth: usize, out: &mut String) {
    let (open, close, count) = match value {
        Value::Object(members) => ('{', '}', members.len()),
        Value::List(items) => ('[', ']', items.len()),
        plain => return out.push_str(&plain.to_json()),
    };
    out.push(open);
    let names = value.members().iter().map(|(name, value)| (format!("{}: ", Value::from(name.as_str()).to_json()), value));
    let entries = names.chain(value.items().iter().map(|value| (String::new(), value)));
    for (at, (name, value)) in entries.enumerate() {
        new_line(depth + 1, out);
        out.push_str(&name);
        // one column for the comma behind it
        write(value, depth + 1, 2 * (depth + 1) + name.chars().count() + 1, out);
        if at + 1 < count {
            out.push(',');
        }
    }
    if count > 0 {
        new_line(depth, out);
    }
    out.push(close);
}

fn new_line(depth: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

fn on_one_line(value: &Value) -> String {
    match value {
        Value::Object(members) if members.is_empty() => "{}".into(),
        Value::Object(members) => {
            let members: Vec<_> =
                members.iter().map(|(name, value)| format!("{}: {}", Value::from(name.as_str()).to_json(), on_one_line(value))).collect();
            format!("{{ {} }}", members.join(", "))
        }
        Value::List(items) => format!("[{}]", items.iter().map(on_one_line).collect::<Vec<_>>().join(", ")),
        plain => plain.to_json(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use portcullis_core::json;

    #[test]
    fn short_things_stay_on_their_line_and_long_ones_are_spread() {
        let text = r#"{
  "mode": "opt-in",
  "policy": { "url": "/privacy", "version": "1" },
  "empty": [],
  "service": {
    "id": "a",
    "sharedData": ["page address", "browser type", "time of the visit"],
    "purpose": "Counts visits and the pages read in each, for the statistics."
  }
}"#;
        assert_eq!(json::parse(text).map(|value| pretty(&value)).as_deref(), Ok(text));
    }

    #[test]
    fn formatting_changes_no_value() {
        let value = json::parse(include_str!("default.json")).expect("JSON");
        assert_eq!(json::parse(&pretty(&value)), Ok(value));
    }
}

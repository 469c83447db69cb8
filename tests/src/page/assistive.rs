//! What assistive technology is told: the name of what has the focus, and the accessibility tree.

use std::collections::HashMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Page, quote};

/// Roles that say nothing by themselves: what they hold is shown in their place.
const SILENT: [&str; 6] = ["none", "generic", "InlineTextBox", "LineBreak", "ListMarker", "LayoutTableRow"];

/// Properties worth reading, as Chromium names them.
const STATES: [&str; 9] = ["checked", "disabled", "expanded", "hasPopup", "invalid", "level", "live", "modal", "required"];

impl Page<'_> {
    /// What has the focus, as a screen reader would call it: `button "Accept all"`, `input checkbox "Analytics"`; `body` for nothing.
    #[track_caller]
    pub fn focus_told(&self) -> String {
        let told = || -> Result<String, String> {
            let kind =
                self.try_js("const at = document.activeElement; return at.localName + (at.localName === 'input' ? ' ' + at.type : '')")?;
            let kind = kind.as_str().unwrap_or("nothing").to_owned();
            if kind == "body" || kind == "html" || kind == "nothing" {
                return Ok("body".into());
            }
            let session = self.browser.session();
            let element = session.run("the focus", |client| client.active_element())?;
            let label = session.ask(&format!("element/{}/computedlabel", &*element.element_id()))?;
            let label = label.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            Ok(format!("{kind} {label:?}"))
        };
        told().unwrap_or_else(|error| panic!("{error}"))
    }

    /// The accessibility tree below an element, a line for each node: role, name, states, description. Chromium tells it.
    #[track_caller]
    pub fn accessibility_tree(&self, selector: &str) -> String {
        self.tree(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    fn tree(&self, selector: &str) -> Result<String, String> {
        let document = self.browser.devtools("DOM.getDocument", json!({ "depth": 0 }))?;
        let root = document.pointer("/root/nodeId").ok_or("no document")?;
        let found = self.browser.devtools("DOM.querySelector", json!({ "nodeId": root, "selector": selector }))?;
        let described = self.browser.devtools("DOM.describeNode", json!({ "nodeId": found.get("nodeId") }))?;
        let backend = described.pointer("/node/backendNodeId").ok_or_else(|| format!("there is no {}", quote(selector)))?;
        let tree = self.browser.devtools("Accessibility.getFullAXTree", json!({}))?;
        let nodes = tree.get("nodes").and_then(Value::as_array).ok_or("no tree")?;
        let by_id: HashMap<&str, &Value> = nodes.iter().filter_map(|node| Some((node.get("nodeId")?.as_str()?, node))).collect();
        let top = nodes.iter().find(|node| node.get("backendDOMNodeId") == Some(backend)).ok_or("it is not in the tree")?;
        let mut lines = String::new();
        write(&by_id, top, 0, "", &mut lines);
        Ok(lines)
    }
}

fn write(nodes: &HashMap<&str, &Value>, node: &Value, depth: usize, above: &str, lines: &mut String) {
    let text = |path: &str| node.pointer(path).and_then(Value::as_str).unwrap_or_default();
    let (role, name, description) = (text("/role/value"), text("/name/value"), text("/description/value"));
    let ignored = node.get("ignored").and_then(Value::as_bool).unwrap_or_default();
    // a text that is its element's whole name has been read with it
    let read_already = role == "StaticText" && name.trim() == above.trim();
    let shown = !ignored && !SILENT.contains(&role) && !read_already;
    if shown {
        let _ = write!(lines, "{:indent$}{role}", "", indent = depth * 2);
        if !name.is_empty() {
            let _ = write!(lines, " {name:?}");
        }
        for property in node.get("properties").and_then(Value::as_array).into_iter().flatten() {
            let state = property.get("name").and_then(Value::as_str).unwrap_or_default();
            let value = property.pointer("/value/value").map(|value| value.as_str().map_or_else(|| value.to_string(), Into::into));
            if let Some(value) = value.filter(|value| STATES.contains(&state) && value != "false") {
                let _ = write!(lines, " {state}={value}");
            }
        }
        if !description.is_empty() {
            let _ = write!(lines, " ({description:?})");
        }
        lines.push('\n');
    }
    let (depth, above) = if shown { (depth + 1, name) } else { (depth, above) };
    for child in node.get("childIds").and_then(Value::as_array).into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| nodes.get(id)) {
            write(nodes, child, depth, above, lines);
        }
    }
}

//! The configuration being edited.
//!
//! It is kept as the JSON it will be delivered as, not as structs that mirror it: whatever a pasted configuration says
//! beyond the form's fields comes out again unchanged, and the core's `shape` table stays the only description of it.

use portcullis_core::{
    Config, Problem, Value, json,
    shape::{CONFIG, Kind},
};

mod path;
pub(crate) use path::Path;
use path::Step;

/// A configuration in the making: always an object with a list of categories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Draft(Value);

impl Default for Draft {
    /// What the page starts with: a few services that the preview has tags for.
    fn default() -> Draft {
        Draft::read(include_str!("default.json")).unwrap_or_else(|_| Draft::holding(Value::Object(Vec::new())))
    }
}

impl Draft {
    /// Opens a configuration.
    ///
    /// # Errors
    /// The message for the owner, where the text is not a JSON object.
    pub(crate) fn read(text: &str) -> Result<Draft, String> {
        match json::parse(text) {
            Ok(value @ Value::Object(_)) => Ok(Draft::holding(value)),
            _ => Err(judge(text).1.into_iter().next().map(|problem| problem.message).unwrap_or_default()),
        }
    }

    /// Writes out the built-in categories where none are declared, so that there is something to edit.
    fn holding(value: Value) -> Draft {
        let mut draft = Draft(value);
        let path = Path::to("categories");
        if !matches!(draft.get(&path), Some(Value::List(_))) {
            let builtin = Config::default().categories.into_iter().map(|category| {
                let id = ("id".into(), category.id.into());
                Value::Object([id].into_iter().chain(category.required.then(|| ("required".into(), true.into()))).collect())
            });
            draft.set(&path, Some(Value::List(builtin.collect())));
        }
        draft
    }

    /// The JSON it stands for.
    pub(crate) fn value(&self) -> &Value {
        &self.0
    }

    /// What the gate makes of it.
    pub(crate) fn config(&self) -> Config {
        judge(&self.0.to_json()).0
    }

    /// What is wrong with it, in the gate's own words.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        judge(&self.0.to_json()).1
    }

    /// What stands at `path`.
    pub(crate) fn get(&self, path: &Path) -> Option<&Value> {
        path.steps().iter().try_fold(&self.0, |value, step| match step {
            Step::Member(name) => value.get(name),
            Step::Item(index) => value.items().get(*index),
        })
    }

    /// The string at `path`; empty where there is none.
    pub(crate) fn text(&self, path: &Path) -> String {
        self.get(path).and_then(Value::text).unwrap_or_default().into()
    }

    /// How many items the list at `path` has.
    pub(crate) fn len(&self, path: &Path) -> usize {
        self.get(path).map_or(&[][..], Value::items).len()
    }

    /// Puts `value` at `path`, or takes away what is there. Objects on the way come and go as needed; new members take
    /// the place that the core's table gives them. A path to an item beyond a list's end appends.
    pub(crate) fn set(&mut self, path: &Path, value: Option<Value>) {
        put(&mut self.0, path.steps(), Some(CONFIG), value);
    }

    /// Puts a string at `path`; an empty one is none.
    pub(crate) fn set_text(&mut self, path: &Path, text: &str) {
        self.set(path, (!text.is_empty()).then(|| text.into()));
    }

    /// Gives the category at `index` another id, and takes its services and its texts along.
    ///
    /// Nothing follows while another category has that id, or the two could never be told apart again.
    pub(crate) fn rename_category(&mut self, index: usize, id: &str) {
        let list = Path::to("categories");
        let path = list.item(index).member("id");
        let old = self.text(&path);
        self.set(&path, Some(id.into()));
        let ids = || (0..self.len(&list)).map(|other| self.text(&list.item(other).member("id")));
        if old.is_empty() || ids().any(|other| other == old) || ids().filter(|other| other == id).count() > 1 {
            return;
        }
        let services = Path::to("services");
        for service in 0..self.len(&services) {
            let category = services.item(service).member("category");
            if self.text(&category) == old {
                self.set(&category, Some(id.into()));
            }
        }
        let prefix = format!("category.{old}.");
        if let Some(Value::Object(languages)) = member_mut(&mut self.0, "texts") {
            let texts = languages.iter_mut().filter_map(|(_, texts)| if let Value::Object(texts) = texts { Some(texts) } else { None });
            for (key, _) in texts.flatten() {
                if let Some(rest) = key.strip_prefix(&prefix) {
                    *key = format!("category.{id}.{rest}");
                }
            }
        }
    }

    /// The same before its last service was there.
    pub(crate) fn without_last_service(&self) -> Draft {
        let mut draft = self.clone();
        let services = Path::to("services");
        if let Some(last) = draft.len(&services).checked_sub(1) {
            draft.set(&services.item(last), None);
        }
        draft
    }

    /// An id for a new entry of the list at `path` that no category or service has yet: `service-4`.
    pub(crate) fn free_id(&self, stem: &str) -> String {
        let taken = |id: &str| {
            let lists = [self.0.items_of("categories"), self.0.items_of("services")];
            lists.into_iter().flatten().any(|entry| entry.text_of("id") == Some(id))
        };
        (1..).map(|number| format!("{stem}-{number}")).find(|id| !taken(id)).unwrap_or_default()
    }
}

fn judge(text: &str) -> (Config, Vec<Problem>) {
    Config::read(text)
}

fn member_mut<'a>(value: &'a mut Value, name: &str) -> Option<&'a mut Value> {
    match value {
        Value::Object(members) => members.iter_mut().rev().find(|(key, _)| key == name).map(|(_, value)| value),
        _ => None,
    }
}

fn put(value: &mut Value, steps: &[Step], kind: Option<&'static Kind>, new: Option<Value>) {
    let Some((step, rest)) = steps.split_first() else { return };
    let kind_below = kind.and_then(|kind| path::below(kind, step));
    match step {
        Step::Item(index) => put_item(value, *index, rest, kind_below, new),
        Step::Member(name) => put_member(value, name, rest, (kind, kind_below), new),
    }
}

fn put_item(value: &mut Value, index: usize, rest: &[Step], kind: Option<&'static Kind>, new: Option<Value>) {
    if !matches!(value, Value::List(_)) {
        *value = Value::List(Vec::new());
    }
    let Value::List(items) = value else { return };
    match (items.get_mut(index), rest, new) {
        (Some(item), [_, ..], new) => put(item, rest, kind, new),
        (Some(item), [], Some(new)) => *item = new,
        (Some(_), [], None) => drop(items.remove(index)),
        (None, [], Some(new)) => items.push(new),
        (None, ..) => {}
    }
}

type Kinds = (Option<&'static Kind>, Option<&'static Kind>);

fn put_member(value: &mut Value, name: &str, rest: &[Step], (kind, kind_below): Kinds, new: Option<Value>) {
    if !matches!(value, Value::Object(_)) {
        *value = Value::Object(Vec::new());
    }
    let Value::Object(members) = value else { return };
    let at = members.iter().rposition(|(key, _)| key == name);
    let new = if rest.is_empty() {
        new
    } else {
        let removing = new.is_none();
        let mut inner = at.and_then(|at| members.get_mut(at)).map_or(Value::Null, |(_, value)| std::mem::replace(value, Value::Null));
        put(&mut inner, rest, kind_below, new);
        // an empty list stays: no categories at all is not the same as the built-in ones
        let emptied = removing && matches!(&inner, Value::Object(members) if members.is_empty());
        (!emptied).then_some(inner)
    };
    match (at, new) {
        (Some(at), Some(new)) => {
            if let Some((_, value)) = members.get_mut(at) {
                *value = new;
            }
        }
        (Some(at), None) => drop(members.remove(at)),
        (None, Some(new)) => members.insert(place(members, name, kind), (name.into(), new)),
        (None, None) => {}
    }
}

/// Where the table puts a new member: before the first one that comes later in it.
fn place(members: &[(String, Value)], name: &str, kind: Option<&'static Kind>) -> usize {
    let rank = |name: &str| path::fields(kind?).iter().position(|field| field.name == name);
    let own = rank(name);
    let later = |(other, _): &(String, Value)| own.is_some() && rank(other) > own;
    members.iter().position(later).unwrap_or(members.len())
}

#[cfg(test)]
mod tests;

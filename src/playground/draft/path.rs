//! Where a field stands in the configuration, written as the problems write it: `services[2].cookies[0].name`.

use std::fmt;

use portcullis_core::{
    Value, json,
    shape::{CONFIG, Field, Kind},
};

/// One step into the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A member of an object.
    Member(String),
    /// An item of a list.
    Item(usize),
}

/// The way from the configuration's root to one field.
///
/// It is the one key of a form field: its value, its problems, its allowed values and its element id follow from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Path(Vec<Step>);

impl Path {
    /// The member `name` of the configuration.
    pub(crate) fn to(name: &str) -> Path {
        Path(Vec::new()).member(name)
    }

    /// The member `name` of what stands here. The name is taken whole, dots and all.
    pub(crate) fn member(&self, name: &str) -> Path {
        self.then(Step::Member(name.into()))
    }

    /// The item `index` of the list that stands here.
    pub(crate) fn item(&self, index: usize) -> Path {
        self.then(Step::Item(index))
    }

    fn then(&self, step: Step) -> Path {
        Path(self.0.iter().cloned().chain([step]).collect())
    }

    pub(super) fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The strings allowed here, where only certain ones are, by the core's own table.
    pub(crate) fn choices(&self) -> &'static [&'static str] {
        self.0.iter().try_fold(CONFIG, |kind, step| below(kind, step)).map_or(&[], choices)
    }

    /// What holds while nothing stands here, by the core's own table.
    pub(crate) fn default(&self) -> Option<Value> {
        let (last, before) = self.0.split_last()?;
        let Step::Member(name) = last else { return None };
        let around = before.iter().try_fold(CONFIG, |kind, step| below(kind, step))?;
        let field = fields(around).iter().find(|field| field.name == name)?;
        json::parse(field.default?).ok()
    }

    /// An element id for this field.
    pub(crate) fn id(&self) -> String {
        let plain: String = self.to_string().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        format!("field-{plain}")
    }

    /// Whether `path`, as a problem names it, is this field or something within it.
    pub(crate) fn holds(&self, path: &str) -> bool {
        let own = self.to_string();
        path.strip_prefix(&own).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().enumerate().try_for_each(|(at, step)| match step {
            Step::Member(name) if at == 0 => f.write_str(name),
            Step::Member(name) => write!(f, ".{name}"),
            Step::Item(index) => write!(f, "[{index}]"),
        })
    }
}

/// The kind one step further down.
pub(super) fn below(kind: &'static Kind, step: &Step) -> Option<&'static Kind> {
    match (kind, step) {
        (Kind::Map(_, kind), Step::Member(_)) | (Kind::List(kind), Step::Item(_)) => Some(kind),
        (Kind::Either(first, second), step) => below(first, step).or_else(|| below(second, step)),
        (Kind::OrNull(kind), step) => below(kind, step),
        (kind, Step::Member(name)) => fields(kind).iter().find(|field| field.name == name).map(|field| &field.kind),
        _ => None,
    }
}

/// The fields of an object, in the table's order; of an alternative, those of its object.
pub(super) fn fields(kind: &'static Kind) -> &'static [Field] {
    match kind {
        Kind::Object(object) => object.fields,
        Kind::OrNull(kind) => fields(kind),
        Kind::Either(first, second) => Some(fields(first)).filter(|found| !found.is_empty()).unwrap_or_else(|| fields(second)),
        _ => &[],
    }
}

fn choices(kind: &'static Kind) -> &'static [&'static str] {
    match kind {
        Kind::OneOf(choices) => choices,
        Kind::OrNull(kind) => choices(kind),
        Kind::Either(first, second) => Some(choices(first)).filter(|found| !found.is_empty()).unwrap_or_else(|| choices(second)),
        _ => &[],
    }
}

//! What the parts of the page share: the draft, what is wrong with it, and whether it is kept.

use leptos::prelude::*;
use portcullis_core::Problem;

use super::{
    draft::{Draft, Path},
    storage::{self, Keeping},
};

/// The draft and what follows from it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Workbench {
    /// The configuration being edited.
    pub(crate) draft: ReadSignal<Draft>,
    /// What the gate would say of it.
    pub(crate) problems: Memo<Vec<Problem>>,
    /// Whether it is kept in this browser.
    pub(crate) keeping: ReadSignal<Keeping>,
    /// The theme that is looked at, one of `style/themes/`; empty for the built-in look. It is a sheet of the site, and no part of the draft.
    pub(crate) theme: RwSignal<String>,
    write: WriteSignal<Draft>,
    keep: WriteSignal<Keeping>,
}

impl Workbench {
    /// Opens the draft of an earlier visit, or the default one.
    pub(crate) fn open() -> Workbench {
        let (draft, keeping) = storage::open();
        let ((draft, write), (keeping, keep)) = (signal(draft), signal(keeping));
        let problems = Memo::new(move |_| draft.with(Draft::problems));
        Workbench { draft, problems, keeping, theme: RwSignal::new(String::new()), write, keep }
    }

    /// Changes the draft for the visitor, and keeps it.
    pub(crate) fn edit(self, change: impl FnOnce(&mut Draft)) {
        self.write.update(change);
        self.keep.set(self.draft.with_untracked(storage::keep));
    }

    /// Starts again from the default draft, with nothing stored.
    pub(crate) fn start_over(self) {
        let (draft, keeping) = storage::clear();
        self.write.set(draft);
        self.keep.set(keeping);
    }

    /// The string at `path`, as it changes.
    pub(crate) fn text(self, path: Path) -> Memo<String> {
        Memo::new(move |_| self.draft.with(|draft| draft.text(&path)))
    }

    /// How many items the list at `path` has, as it changes.
    pub(crate) fn length(self, path: Path) -> Memo<usize> {
        Memo::new(move |_| self.draft.with(|draft| draft.len(&path)))
    }

    /// The string at `path`, or what its absence means.
    pub(crate) fn text_or_default(self, path: &Path) -> String {
        let text = self.draft.with(|draft| draft.text(path));
        let default = || path.default().and_then(|value| value.text().map(String::from)).unwrap_or_default();
        if text.is_empty() { default() } else { text }
    }

    /// The messages about the field at `path` and what is within it, without their path.
    pub(crate) fn problems_at(self, path: &Path) -> Vec<String> {
        let at = |problem: &Problem| {
            let message = problem.message.strip_prefix(&problem.path).unwrap_or(&problem.message);
            message.strip_prefix(": ").unwrap_or(message).to_owned()
        };
        self.problems.with(|problems| problems.iter().filter(|problem| path.holds(&problem.path)).map(at).collect())
    }
}

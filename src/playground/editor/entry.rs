//! One entry of a list, folded to a line until it is edited.

use leptos::prelude::*;

use crate::playground::{draft::Path, focus::focus, workbench::Workbench};

/// The list that the entries stand in.
#[derive(Clone, Copy, Debug)]
pub(super) struct List {
    bench: Workbench,
    /// The entry that is unfolded; one at a time, so that the form stays short.
    unfolded: RwSignal<Option<usize>>,
    /// The element that takes the focus once an entry is removed: the button that adds one.
    add: &'static str,
}

impl List {
    /// A list whose button that adds an entry has the id `add`.
    pub(super) fn new(bench: Workbench, add: &'static str) -> List {
        List { bench, unfolded: RwSignal::new(None), add }
    }

    /// Unfolds the entry `index`, and puts the focus on the field at `path` in it.
    pub(super) fn unfold(self, index: usize, path: &Path) {
        self.unfolded.set(Some(index));
        focus(path.id());
    }

    fn toggled(self, index: usize, open: bool) {
        let was_open = self.unfolded.get_untracked() == Some(index);
        if open != was_open {
            self.unfolded.set(open.then_some(index));
        }
    }

    fn remove(self, path: &Path) {
        self.unfolded.set(None);
        self.bench.edit(|draft| draft.set(path, None));
        focus(self.add.into());
    }
}

/// An entry that folds, with its fields and the button that removes it.
#[component]
pub(super) fn Entry(
    list: List,
    path: Path,
    index: usize,
    /// What it is called.
    #[prop(into)]
    title: Signal<String>,
    /// What else to show while it is folded.
    #[prop(into)]
    gist: Signal<String>,
    /// Its fields.
    children: Children,
) -> impl IntoView {
    let faulty = {
        let path = path.clone();
        Memo::new(move |_| !list.bench.problems_at(&path).is_empty())
    };
    view! {
        <details
            class="entry"
            class:faulty=move || faulty.get()
            prop:open=move || list.unfolded.get() == Some(index)
            on:toggle:target=move |event| list.toggled(index, event.target().open())
        >
            <summary>
                <span class="name">{move || title.get()}</span>
                <span class="gist">{move || gist.get()}</span>
            </summary>
            <div class="fields">
                {children()}
                <button type="button" class="quiet danger" on:click=move |_| list.remove(&path)>
                    "Remove "
                    {move || title.get()}
                </button>
            </div>
        </details>
    }
}

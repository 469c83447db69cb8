//! The cookies that a service sets.

use leptos::prelude::*;
use portcullis_core::Value;

use crate::playground::{draft::Path, field::Line, focus::focus, workbench::Workbench};

/// The list of one service's cookies.
#[component]
pub(super) fn Cookies(bench: Workbench, path: Path) -> impl IntoView {
    let length = bench.length(path.clone());
    let button = format!("{}-add", path.id());
    let add = {
        let path = path.clone();
        move |_| {
            let entry = path.item(length.get_untracked());
            bench.edit(|draft| draft.set(&entry, Some(Value::object([("name", "new_cookie".into())]))));
            focus(entry.member("name").id());
        }
    };
    let focus_after = button.clone();
    view! {
        <For each=move || 0..length.get() key=|index| *index let:index>
            <Cookie bench path=path.item(index) number=index + 1 focus_after=focus_after.clone() />
        </For>
        <button type="button" id=button class="quiet" on:click=add>
            "Add a cookie"
        </button>
    }
}

#[component]
fn Cookie(
    bench: Workbench,
    path: Path,
    number: usize,
    /// The element that takes the focus once the cookie is removed.
    focus_after: String,
) -> impl IntoView {
    let remove = {
        let path = path.clone();
        move |_| {
            bench.edit(|draft| draft.set(&path, None));
            focus(focus_after.clone());
        }
    };
    view! {
        <fieldset class="cookie">
            <legend>"Cookie " {number}</legend>
            <Line bench path=path.member("name") label="Name (* allowed)" />
            <Line bench path=path.member("duration") label="Lifetime, in words" />
            <div class="wide">
                <Line bench path=path.member("purpose") label="Purpose" />
            </div>
            <button type="button" class="quiet danger" on:click=remove>
                "Remove cookie "
                {number}
            </button>
        </fieldset>
    }
}

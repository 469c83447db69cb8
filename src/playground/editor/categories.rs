//! What visitors are asked about: `categories`, and their names among the texts.

use leptos::prelude::*;
use portcullis_core::{Value, locale};

use super::{
    Part, count,
    entry::{Entry, List},
};
use crate::playground::{
    draft::Path,
    field::{Line, Switch},
    workbench::Workbench,
};

const ADD: &str = "add-category";

/// The list of categories.
#[component]
pub(super) fn Categories(bench: Workbench) -> impl IntoView {
    let path = Path::to("categories");
    let length = bench.length(path.clone());
    let list = List::new(bench, ADD);
    let add = {
        let path = path.clone();
        move |_| {
            let index = length.get_untracked();
            let entry = path.item(index);
            bench.edit(|draft| draft.set(&entry, Some(Value::object([("id", draft.free_id("category").into())]))));
            list.unfold(index, &entry.member("id"));
        }
    };
    view! {
        <Part title="Categories" gist=count(length)>
            <For each=move || 0..length.get() key=|index| *index let:index>
                <Category bench list path=path.item(index) index />
            </For>
            <button type="button" id=ADD class="quiet" on:click=add>
                "Add a category"
            </button>
        </Part>
    }
}

#[component]
fn Category(bench: Workbench, list: List, path: Path, index: usize) -> impl IntoView {
    let id = bench.text(path.member("id"));
    let required = {
        let path = path.member("required");
        Memo::new(move |_| bench.draft.with(|draft| draft.get(&path).and_then(Value::flag) == Some(true)))
    };
    let gist = Signal::derive(move || String::from(if required.get() { "always on" } else { "asked" }));
    // The texts hang on the id, which the fields' paths cannot follow: with another id come other fields.
    let texts = move || {
        let key = |name: &str| format!("category.{}.{name}", id.get());
        let english = locale::english();
        let field = |name: &str, label: &'static str| {
            let key = key(name);
            let builtin = english.text_of(&key).unwrap_or_default().to_owned();
            view! { <Line bench path=Path::to("texts").member("en").member(&key) label builtin /> }
        };
        view! {
            {field("name", "Name in English")}
            <div class="wide">{field("description", "Description in English")}</div>
        }
    };
    let rename = Callback::new(move |id: String| bench.edit(|draft| draft.rename_category(index, &id)));
    view! {
        <Entry list path=path.clone() index title=id gist>
            <Line bench path=path.member("id") label="Id" finished=rename />
            {texts}
            <Switch bench path=path.member("required") label="Required: always on, never asked" />
        </Entry>
    }
}

//! What visitors are asked about: `categories`, and their names among the texts.

use leptos::prelude::*;
use portcullis_core::Value;

use super::{Part, count};
use crate::playground::{
    draft::Path,
    field::{Line, Switch},
    focus::focus,
    workbench::Workbench,
};

const ADD: &str = "add-category";

/// The list of categories.
#[component]
pub(super) fn Categories(bench: Workbench) -> impl IntoView {
    let list = Path::to("categories");
    let length = {
        let list = list.clone();
        Memo::new(move |_| bench.draft.with(|draft| draft.len(&list)))
    };
    let add = {
        let list = list.clone();
        move |_| {
            let entry = list.item(length.get_untracked());
            bench.edit(|draft| draft.set(&entry, Some(Value::object([("id", draft.free_id("category").into())]))));
            focus(entry.member("id").id());
        }
    };
    view! {
        <Part title="Categories" gist=count(bench, list.clone())>
            <For each=move || 0..length.get() key=|index| *index let:index>
                <Category bench path=list.item(index) index />
            </For>
            <button type="button" id=ADD class="quiet" on:click=add>"Add a category"</button>
        </Part>
    }
}

#[component]
fn Category(bench: Workbench, path: Path, index: usize) -> impl IntoView {
    let id = {
        let path = path.member("id");
        Memo::new(move |_| bench.draft.with(|draft| draft.text(&path)))
    };
    // The texts hang on the id, which the fields' paths cannot follow: with another id come other fields.
    let texts = move || {
        let id = id.get();
        let text = |name: &str| Path::to("texts").member("en").member(&format!("category.{id}.{name}"));
        view! {
            <Line bench path=text("name") label="Name in English" />
            <Line bench path=text("description") label="Description in English" />
        }
    };
    let rename = Callback::new(move |id: String| bench.edit(|draft| draft.rename_category(index, &id)));
    let remove = {
        let path = path.clone();
        move |_| {
            bench.edit(|draft| draft.set(&path, None));
            focus(ADD.into());
        }
    };
    view! {
        <fieldset class="entry">
            <legend>{move || id.get()}</legend>
            <Line bench path=path.member("id") label="Id" finished=rename />
            {texts}
            <Switch bench path=path.member("required") label="Required: always on, never asked" />
            <button type="button" class="quiet danger" on:click=remove>"Remove " {move || id.get()}</button>
        </fieldset>
    }
}

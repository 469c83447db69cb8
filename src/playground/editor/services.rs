//! Who stores or reads something: `services`.

use leptos::prelude::*;
use portcullis_core::Value;

use super::{Part, cookies::Cookies, count};
use crate::playground::{
    draft::{Draft, Path},
    field::{Choice, Line, Lines, Switch},
    focus::focus,
    workbench::Workbench,
};

const ADD: &str = "add-service";

/// The list of services; one of them is unfolded at a time.
#[component]
pub(super) fn Services(bench: Workbench) -> impl IntoView {
    let list = Path::to("services");
    let length = {
        let list = list.clone();
        Memo::new(move |_| bench.draft.with(|draft| draft.len(&list)))
    };
    let unfolded = RwSignal::new(None);
    let add = {
        let list = list.clone();
        move |_| {
            let index = length.get_untracked();
            bench.edit(|draft| draft.set(&list.item(index), Some(new_service(draft))));
            unfolded.set(Some(index));
            focus(list.item(index).member("name").id());
        }
    };
    view! {
        <Part title="Services" gist=count(bench, list.clone()) open=true>
            <For each=move || 0..length.get() key=|index| *index let:index>
                <Service bench path=list.item(index) index unfolded />
            </For>
            <button type="button" id=ADD class="quiet" on:click=add>"Add a service"</button>
        </Part>
    }
}

/// In the first category that is asked about, and with a name to be written over.
fn new_service(draft: &Draft) -> Value {
    let categories = draft.value().items_of("categories");
    let asked = categories.iter().find(|category| category.flag_of("required") != Some(true)).or(categories.first());
    let category = asked.and_then(|category| category.text_of("id")).unwrap_or_default();
    Value::object([("id", draft.free_id("service").into()), ("name", "New service".into()), ("category", category.into())])
}

#[component]
fn Service(bench: Workbench, path: Path, index: usize, unfolded: RwSignal<Option<usize>>) -> impl IntoView {
    let text = |name: &str| {
        let path = path.member(name);
        Memo::new(move |_| bench.draft.with(|draft| draft.text(&path)))
    };
    let (id, name, category) = (text("id"), text("name"), text("category"));
    let title = move || if name.with(String::is_empty) { id.get() } else { name.get() };
    let faulty = {
        let path = path.clone();
        Memo::new(move |_| !bench.problems_at(&path).is_empty())
    };
    let categories = Signal::derive(move || {
        let ids = |draft: &Draft| {
            let categories = draft.value().items_of("categories");
            categories.iter().filter_map(|category| category.text_of("id")).map(String::from).collect::<Vec<_>>()
        };
        bench.draft.with(ids)
    });
    let remove = {
        let path = path.clone();
        move |_| {
            unfolded.set(None);
            bench.edit(|draft| draft.set(&path, None));
            focus(ADD.into());
        }
    };
    let toggled = move |open: bool| match open {
        true => unfolded.set(Some(index)),
        false if unfolded.get_untracked() == Some(index) => unfolded.set(None),
        false => {}
    };
    view! {
        <details
            class="service"
            class:faulty=move || faulty.get()
            prop:open=move || unfolded.get() == Some(index)
            on:toggle:target=move |event| toggled(event.target().open())
        >
            <summary>
                <span class="name">{title}</span>
                <span class="gist">{move || category.get()}</span>
            </summary>
            <div class="fields">
                <Line bench path=path.member("name") label="Name" />
                <Line bench path=path.member("id") label="Id" />
                <Choice bench path=path.member("category") label="Category" choices=categories />
                <Line bench path=path.member("provider") label="Provider" />
                <div class="wide"><Line bench path=path.member("purpose") label="Purpose" /></div>
                <Lines bench path=path.member("sharedData") label="Shared data" hint="One kind a line." />
                <Line bench path=path.member("privacyPolicy") label="Its privacy policy" />
                <Line bench path=path.member("optOut") label="Its opt-out" />
                <Switch bench path=path.member("sale") label="Sells or shares data: Global Privacy Control refuses it" />
                <Cookies bench path=path.member("cookies") />
                <Lines
                    bench
                    path=path.member("storage")
                    label="Other storage"
                    hint="One a line: local:KEY, session:KEY, indexeddb:NAME or cache:NAME; * stands for any characters."
                />
                <button type="button" class="quiet danger" on:click=remove>"Remove " {title}</button>
            </div>
        </details>
    }
}

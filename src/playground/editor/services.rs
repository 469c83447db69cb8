//! Who stores or reads something: `services`.

use leptos::{prelude::*, task::spawn_local};
use portcullis_core::Value;

use super::{
    Part,
    cookies::Cookies,
    count,
    entry::{Entry, List},
};
use crate::playground::{
    catalogue,
    draft::{Draft, Path},
    field::{Choice, Line, Lines, Switch},
    workbench::Workbench,
};

const ADD: &str = "add-service";
const KNOWN: &str = "known-service";

/// The list of services.
#[component]
pub(super) fn Services(bench: Workbench) -> impl IntoView {
    let path = Path::to("services");
    let length = bench.length(path.clone());
    let list = List::new(bench, ADD);
    let add = {
        let path = path.clone();
        move |_| {
            let index = length.get_untracked();
            let entry = path.item(index);
            bench.edit(|draft| draft.set(&entry, Some(new_service(draft))));
            list.unfold(index, &entry.member("name"));
        }
    };
    view! {
        <Part title="Services" gist=count(length) open=true>
            <For each=move || 0..length.get() key=|index| *index let:index>
                <Service bench list path=path.item(index) index />
            </For>
            <button type="button" id=ADD class="quiet" on:click=add>
                "Add a service"
            </button>
            <Known bench list />
        </Part>
    }
}

/// Adds a service that the catalogue knows, with all that is known of it.
#[component]
fn Known(bench: Workbench, list: List) -> impl IntoView {
    let (ids, typed, refusal) = (RwSignal::new(Vec::<String>::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    // nothing is fetched before somebody comes here
    let look = move |_| {
        if ids.with_untracked(Vec::is_empty) {
            spawn_local(async move { ids.set(catalogue::ids().await) });
        }
    };
    let add = move |_| {
        spawn_local(async move {
            match catalogue::service(typed.get_untracked().trim()).await {
                Ok(service) => {
                    let path = Path::to("services");
                    let index = bench.draft.with_untracked(|draft| draft.len(&path));
                    let entry = path.item(index);
                    bench.edit(|draft| {
                        let id = service.text_of("id").unwrap_or_default().to_owned();
                        let taken = draft.config().find(&id).is_some();
                        draft.set(&entry, Some(service));
                        if taken {
                            draft.set_text(&entry.member("id"), &draft.free_id(&id));
                        }
                    });
                    typed.set(String::new());
                    refusal.set(String::new());
                    list.unfold(index, &entry.member("name"));
                }
                Err(message) => refusal.set(message),
            }
        });
    };
    view! {
        <div class="field">
            <label for=KNOWN>"Or one that is known"</label>
            <input
                id=KNOWN
                type="text"
                list="known-services"
                autocomplete="off"
                spellcheck="false"
                placeholder="google-analytics"
                prop:value=move || typed.get()
                aria-invalid=move || refusal.with(|refusal| !refusal.is_empty()).then_some("true")
                aria-describedby="known-note"
                on:focus=look
                on:input:target=move |event| typed.set(event.target().value())
            />
            <datalist id="known-services">
                {move || ids.get().into_iter().map(|id| view! { <option value=id></option> }).collect_view()}
            </datalist>
            <div class="note" id="known-note" role="status">
                <p class="hint">"By its name in the service catalogue, with its cookies and policies."</p>
                <Show when=move || refusal.with(|refusal| !refusal.is_empty())>
                    <p class="problem">{move || refusal.get()}</p>
                </Show>
            </div>
        </div>
        <button type="button" class="quiet" on:click=add>
            "Add it"
        </button>
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
fn Service(bench: Workbench, list: List, path: Path, index: usize) -> impl IntoView {
    let (id, name, category) = (bench.text(path.member("id")), bench.text(path.member("name")), bench.text(path.member("category")));
    let title = Signal::derive(move || if name.with(String::is_empty) { id.get() } else { name.get() });
    let categories = Signal::derive(move || {
        let ids = |draft: &Draft| {
            let categories = draft.value().items_of("categories");
            categories.iter().filter_map(|category| category.text_of("id")).map(String::from).collect::<Vec<_>>()
        };
        bench.draft.with(ids)
    });
    view! {
        <Entry list path=path.clone() index title gist=category>
            <Line bench path=path.member("name") label="Name" />
            <Line bench path=path.member("id") label="Id" />
            <Choice bench path=path.member("category") label="Category" choices=categories />
            <Line bench path=path.member("provider") label="Provider" />
            <div class="wide">
                <Line bench path=path.member("purpose") label="Purpose" />
            </div>
            <Lines bench path=path.member("sharedData") label="Shared data" hint="One kind per line." />
            <Line bench path=path.member("privacyPolicy") label="Privacy policy address" />
            <Line bench path=path.member("optOut") label="Opt-out address" />
            <Switch bench path=path.member("sale") label="Sells or shares data: Global Privacy Control refuses it" />
            <Cookies bench path=path.member("cookies") />
            <Lines
                bench
                path=path.member("storage")
                label="Other storage"
                hint="One per line: local:KEY, session:KEY, indexeddb:NAME or cache:NAME; * stands for any characters."
            />
        </Entry>
    }
}

//! The form's fields. Each is given the path of what it edits and finds its value, its problems and its id by it.

use leptos::prelude::*;
use portcullis_core::Value;

use super::{draft::Path, workbench::Workbench};

/// What stands under a field: a hint, and what is wrong.
#[component]
fn Note(id: String, hint: &'static str, problems: Memo<Vec<String>>) -> impl IntoView {
    view! {
        <div class="note" id=id>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            {move || problems.get().into_iter().map(|message| view! { <p class="problem">{message}</p> }).collect_view()}
        </div>
    }
}

fn problems(bench: Workbench, path: &Path) -> Memo<Vec<String>> {
    let path = path.clone();
    Memo::new(move |_| bench.problems_at(&path))
}

fn invalid(problems: Memo<Vec<String>>) -> impl Fn() -> Option<&'static str> {
    move || problems.with(|problems| !problems.is_empty()).then_some("true")
}

/// A line of text; an empty one leaves the field out.
#[component]
pub(crate) fn Line(
    bench: Workbench,
    path: Path,
    /// What the field is called.
    label: &'static str,
    /// What to know before filling it in.
    #[prop(default = "")]
    hint: &'static str,
    /// What to do when the visitor has finished with the field; otherwise every letter is written to the draft at once.
    #[prop(optional, into)]
    finished: Option<Callback<String>>,
    /// What holds while the field is empty.
    #[prop(optional)]
    builtin: String,
) -> impl IntoView {
    let id = path.id();
    let note = format!("{id}-note");
    let problems = problems(bench, &path);
    let value = bench.text(path.clone());
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                placeholder=builtin
                prop:value=move || value.get()
                aria-invalid=invalid(problems)
                aria-describedby=note.clone()
                on:input:target=move |event| {
                    if finished.is_none() {
                        bench.edit(|draft| draft.set_text(&path, &event.target().value()));
                    }
                }
                on:change:target=move |event| {
                    if let Some(finished) = finished {
                        finished.run(event.target().value());
                    }
                }
            />
            <Note id=note hint problems />
        </div>
    }
}

/// Several texts, one per line.
#[component]
pub(crate) fn Lines(
    bench: Workbench,
    path: Path,
    /// What the field is called.
    label: &'static str,
    /// What to know before filling it in.
    #[prop(default = "")]
    hint: &'static str,
) -> impl IntoView {
    let id = path.id();
    let note = format!("{id}-note");
    let problems = problems(bench, &path);
    let items = {
        let path = path.clone();
        Memo::new(move |_| {
            let texts = |value: &Value| value.items().iter().filter_map(Value::text).map(String::from).collect::<Vec<_>>();
            bench.draft.with(|draft| draft.get(&path).map(texts).unwrap_or_default())
        })
    };
    // What is typed stands as typed, with its empty lines, until the list changes from elsewhere.
    let typed = RwSignal::new(String::new());
    Effect::new(move || {
        let items = items.get();
        if typed.with_untracked(|typed| split(typed) != items) {
            typed.set(items.join("\n"));
        }
    });
    view! {
        <div class="field wide">
            <label for=id.clone()>{label}</label>
            <textarea
                id=id
                rows=move || items.with(Vec::len).clamp(2, 8).to_string()
                spellcheck="false"
                prop:value=move || typed.get()
                aria-invalid=invalid(problems)
                aria-describedby=note.clone()
                on:input:target=move |event| {
                    typed.set(event.target().value());
                    let lines: Vec<Value> = split(&event.target().value()).into_iter().map(Value::from).collect();
                    bench.edit(|draft| draft.set(&path, (!lines.is_empty()).then_some(Value::List(lines))));
                }
            ></textarea>
            <Note id=note hint problems />
        </div>
    }
}

fn split(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(String::from).collect()
}

/// One of several; the default is what the field's absence means, and is left out.
#[component]
pub(crate) fn Choice(
    bench: Workbench,
    path: Path,
    /// What the field is called.
    label: &'static str,
    /// What to know before choosing.
    #[prop(default = "")]
    hint: &'static str,
    /// What there is to choose from, where the core's table does not say.
    #[prop(optional, into)]
    choices: Option<Signal<Vec<String>>>,
) -> impl IntoView {
    let id = path.id();
    let note = format!("{id}-note");
    let problems = problems(bench, &path);
    let default = path.default().and_then(|value| value.text().map(String::from)).unwrap_or_default();
    let value = {
        let path = path.clone();
        Memo::new(move |_| bench.text_or_default(&path))
    };
    let allowed: Vec<String> = path.choices().iter().map(|choice| (*choice).into()).collect();
    // What stands in the draft is always among them, allowed or not: the form shows what is there.
    let offered = Memo::new(move |_| {
        let mut offered = choices.map_or_else(|| allowed.clone(), |choices| choices.get());
        let value = value.get();
        if !offered.contains(&value) {
            offered.push(value);
        }
        offered
    });
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select
                id=id
                aria-invalid=invalid(problems)
                aria-describedby=note.clone()
                on:change:target=move |event| {
                    let chosen = event.target().value();
                    bench.edit(|draft| draft.set(&path, (chosen != default).then(|| chosen.into())));
                }
            >
                <For each=move || offered.get() key=String::clone let:choice>
                    <option value=choice.clone() prop:selected={
                        let choice = choice.clone();
                        move || value.get() == choice
                    }>{choice.clone()}</option>
                </For>
            </select>
            <Note id=note hint problems />
        </div>
    }
}

/// On or off; the default is left out.
#[component]
pub(crate) fn Switch(
    bench: Workbench,
    path: Path,
    /// What is on or off.
    label: &'static str,
    /// What to know before switching.
    #[prop(default = "")]
    hint: &'static str,
) -> impl IntoView {
    let id = path.id();
    let note = format!("{id}-note");
    let problems = problems(bench, &path);
    let default = path.default().and_then(|value| value.flag()).unwrap_or(false);
    let checked = {
        let path = path.clone();
        // an object of options means on, as for `signals.google`
        let on = move |value: &Value| value.flag().unwrap_or(if value.members().is_empty() { default } else { true });
        Memo::new(move |_| bench.draft.with(|draft| draft.get(&path).map_or(default, on)))
    };
    view! {
        <div class="field switch">
            <input
                id=id.clone()
                type="checkbox"
                prop:checked=move || checked.get()
                aria-invalid=invalid(problems)
                aria-describedby=note.clone()
                on:change:target=move |event| {
                    let chosen = event.target().checked();
                    bench.edit(|draft| draft.set(&path, (chosen != default).then(|| chosen.into())));
                }
            />
            <label for=id>{label}</label>
            <Note id=note hint problems />
        </div>
    }
}

//! A few choices side by side, of which one holds.

use leptos::prelude::*;

/// A row of them under one name.
#[component]
pub(super) fn Segments(
    /// What is chosen.
    label: &'static str,
    /// What the browser tells their radio buttons from others by.
    name: &'static str,
    /// Each one's value, and what it is called.
    choices: Vec<(&'static str, &'static str)>,
    /// The one that holds.
    value: Signal<String>,
    /// What to do when another is chosen.
    choose: Callback<String>,
) -> impl IntoView {
    let choice = move |(choice, label): (&'static str, &'static str)| {
        view! {
            <label>
                <input
                    type="radio"
                    name=name
                    value=choice
                    prop:checked=move || value.get() == choice
                    on:change=move |_| choose.run(choice.into())
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="row">
            <legend>{label}</legend>
            <div class="segments">{choices.into_iter().map(choice).collect_view()}</div>
        </fieldset>
    }
}

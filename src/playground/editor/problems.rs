//! What is wrong with the draft, as the gate would print it.

use leptos::prelude::*;
use portcullis_core::Problem;

use crate::playground::workbench::Workbench;

/// The list of problems, announced as it changes.
#[component]
pub(super) fn Problems(bench: Workbench) -> impl IntoView {
    let heading = move || match bench.problems.with(Vec::len) {
        0 => "No problems.".to_owned(),
        1 => "1 problem. What it concerns is left out and stays closed:".to_owned(),
        count => format!("{count} problems. What they concern is left out and stays closed:"),
    };
    view! {
        <div class="problems" class:none=move || bench.problems.with(Vec::is_empty) role="status">
            <p>{heading}</p>
            <ul>{move || bench.problems.get().into_iter().map(problem).collect_view()}</ul>
        </div>
    }
}

fn problem(problem: Problem) -> impl IntoView {
    view! { <li>{problem.message}</li> }
}

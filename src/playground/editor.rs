//! The left pane: the configuration as a form.

use leptos::prelude::*;

use super::{draft::Path, workbench::Workbench};

mod categories;
mod consent;
mod cookies;
mod entry;
mod keeping;
mod notice;
mod opening;
mod problems;
mod services;
mod signals;

/// The whole form, with what is wrong above it.
#[component]
pub(crate) fn Editor(bench: Workbench) -> impl IntoView {
    view! {
        <section class="pane editor" aria-labelledby="editor-title">
            <h2 id="editor-title" tabindex="-1">"Configuration"</h2>
            <problems::Problems bench />
            <notice::Notice bench />
            <consent::Consent bench />
            <categories::Categories bench />
            <services::Services bench />
            <signals::Signals bench />
            <opening::Opening bench />
            <keeping::KeepingNote bench />
        </section>
    }
}

/// A part of the form that folds; its gist shows while it is folded.
#[component]
fn Part(
    /// Its heading.
    title: &'static str,
    /// What is set in it, in a few words.
    #[prop(into)]
    gist: Signal<String>,
    /// Whether it is unfolded at first.
    #[prop(default = false)]
    open: bool,
    /// Its fields.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="part" open=open>
            <summary>
                <h3>{title}</h3>
                <span class="gist">{move || gist.get()}</span>
            </summary>
            <div class="fields">{children()}</div>
        </details>
    }
}

/// The texts at the paths, or their defaults, in a row.
fn gist<const N: usize>(bench: Workbench, fields: [Path; N]) -> Signal<String> {
    Signal::derive(move || {
        fields.iter().map(|path| bench.text_or_default(path)).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
    })
}

/// How many entries a list has, as a gist.
fn count(length: Memo<usize>) -> Signal<String> {
    Signal::derive(move || length.get().to_string())
}

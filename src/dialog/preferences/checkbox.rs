//! A checkbox with its name: the same for categories and services. The whole line ticks it.

use leptos::prelude::*;

use crate::dialog::model::Tick;

pub(super) struct Checkbox {
    /// Its `name`: the kind of thing it answers for.
    pub(super) field: &'static str,
    /// The id of what it answers for.
    pub(super) id: String,
    pub(super) label: String,
    pub(super) tick: Tick,
    /// Whether it cannot be unticked.
    pub(super) required: bool,
    /// The sentence that a screen reader reads along with it.
    pub(super) about: Option<String>,
    /// Words beside the name: «New» and «Always on» are said in text, never by colour alone.
    pub(super) words: [Option<String>; 2],
}

impl Checkbox {
    /// The checkbox, and the sentence about it.
    pub(super) fn view(self) -> (impl IntoView, impl IntoView) {
        let about_id = ["portcullis-about-", &self.id].concat();
        let described_by = self.about.is_some().then(|| about_id.clone());
        let label = view! {
            <label>
                <input
                    type="checkbox"
                    name=self.field
                    value=self.id
                    aria-describedby=described_by
                    disabled=self.required
                    prop:checked=self.tick == Tick::On
                    prop:indeterminate=self.tick == Tick::Mixed
                />
                <span>
                    {self.label}
                    {self.words.map(|word| word.map(|word| view! { <small>{word}</small> }))}
                </span>
            </label>
        };
        (label, self.about.map(|about| view! { <p id=about_id>{about}</p> }))
    }
}

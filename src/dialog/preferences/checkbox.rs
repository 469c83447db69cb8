//! A checkbox with its name: the same for categories and services. The whole line ticks it.

use leptos::{either::Either, prelude::*};

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
        // A call into the browser, and the words' places, only where there is something to say: of five hundred services there seldom is.
        let when = |tick| (self.tick == tick).then_some(true);
        let name = if self.words.iter().all(Option::is_none) {
            Either::Left(self.label)
        } else {
            Either::Right((self.label, self.words.map(|word| word.map(|word| view! { <small>{word}</small> }))))
        };
        let label = view! {
            <label>
                <input
                    type="checkbox"
                    name=self.field
                    value=self.id
                    aria-describedby=described_by
                    disabled=self.required
                    prop:checked=when(Tick::On)
                    prop:indeterminate=when(Tick::Mixed)
                />
                <span>{name}</span>
            </label>
        };
        (label, self.about.map(|about| view! { <p id=about_id>{about}</p> }))
    }
}

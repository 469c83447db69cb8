//! What the preview looks like, at a click: as wide as which device, in which layout, colours and theme.

use leptos::prelude::*;

use super::segments::Segments;
use crate::playground::{draft::Path, languages::LANGUAGES, workbench::Workbench};

/// Widths to look at it in; the style sheet knows their figures.
const DEVICES: [(&str, &str); 3] = [("phone", "Phone"), ("tablet", "Tablet"), ("desktop", "Desktop")];

/// The values of `dialog.layout`.
const LAYOUTS: [(&str, &str); 5] = [("bar", "Bar"), ("box", "Box"), ("cloud", "Cloud"), ("modal", "Modal"), ("sidebar", "Sidebar")];

/// The values of `dialog.theme`.
const COLOURS: [(&str, &str); 3] = [("auto", "Auto"), ("light", "Light"), ("dark", "Dark")];

/// The sheets of `style/themes/`, after the built-in look.
const THEMES: [(&str, &str); 5] = [("", "Built in"), ("harbour", "Harbour"), ("meadow", "Meadow"), ("paper", "Paper"), ("ink", "Ink")];

/// The choices.
#[component]
pub(super) fn Looks(bench: Workbench, device: RwSignal<String>) -> impl IntoView {
    view! {
        <Segments label="Width" name="device" choices=DEVICES.to_vec() value=device.into() choose=setter(device) />
        <Field bench label="Colours" name="theme" choices=COLOURS.to_vec() />
        <Field bench label="Layout" name="layout" choices=LAYOUTS.to_vec() />
        <Language bench />
        <Segments label="Look" name="look" choices=THEMES.to_vec() value=bench.theme.into() choose=setter(bench.theme) />
    }
}

/// A member of the draft's `dialog`, which the form has as well: what it is, and what to do when it is chosen.
fn field(bench: Workbench, name: &'static str) -> (Signal<String>, Callback<String>) {
    let path = Path::to("dialog").member(name);
    let default = path.default().and_then(|value| value.text().map(String::from)).unwrap_or_default();
    let value = {
        let path = path.clone();
        Memo::new(move |_| bench.text_or_default(&path))
    };
    let choose = Callback::new(move |chosen: String| {
        bench.edit(|draft| draft.set_text(&path, if chosen == default { "" } else { &chosen }));
    });
    (value.into(), choose)
}

#[component]
fn Field(bench: Workbench, label: &'static str, name: &'static str, choices: Vec<(&'static str, &'static str)>) -> impl IntoView {
    let (value, choose) = field(bench, name);
    view! { <Segments label name choices value choose /> }
}

/// Too many to stand side by side.
#[component]
fn Language(bench: Workbench) -> impl IntoView {
    let (value, choose) = field(bench, "language");
    view! {
        <label class="row">
            <span class="legend">"Language"</span>
            <select prop:value=move || value.get() on:change:target=move |event| choose.run(event.target().value())>
                {LANGUAGES.map(|tag| view! { <option value=tag selected=move || value.get() == tag>{tag}</option> }).collect_view()}
            </select>
        </label>
    }
}

fn setter(signal: RwSignal<String>) -> Callback<String> {
    Callback::new(move |chosen| signal.set(chosen))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_the_core_knows_is_offered() {
        let offered = |choices: &[(&'static str, &str)]| choices.iter().map(|(value, _)| *value).collect::<Vec<_>>();
        let dialog = Path::to("dialog");
        assert_eq!(offered(&LAYOUTS), dialog.member("layout").choices());
        assert_eq!(offered(&COLOURS), dialog.member("theme").choices());
    }
}

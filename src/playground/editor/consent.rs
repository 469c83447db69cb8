//! What is asked and by whom: `mode`, `gpc`, `policy`, `controller`, `withdrawal`.

use leptos::{prelude::*, task::spawn_local};
use portcullis_core::Value;

use super::Part;
use crate::playground::{
    draft::Path,
    fetched::fetched,
    field::{Choice, Line},
    workbench::Workbench,
};

/// Presets for a place, by the name of their file in `regimes/`.
const PRESETS: [(&str, &str); 8] = [
    ("worldwide", "Worldwide, by region"),
    ("european-economic-area", "European Economic Area"),
    ("united-kingdom", "United Kingdom"),
    ("switzerland", "Switzerland"),
    ("quebec", "Quebec"),
    ("brazil", "Brazil"),
    ("california", "California"),
    ("united-states", "United States, by state"),
];

const PRESET: &str = "preset";

/// Takes over what the law of a place asks for. What it says of services is for the owner to see to.
#[component]
fn Preset(bench: Workbench) -> impl IntoView {
    let take = move |chosen: String| {
        spawn_local(async move {
            let Some(preset) = fetched(&format!("regimes/{chosen}.json")).await else { return };
            bench.edit(|draft| {
                for (name, value) in preset.get("config").map(Value::members).unwrap_or_default() {
                    if name != "services" {
                        draft.set(&Path::to(name), Some(value.clone()));
                    }
                }
            });
        });
    };
    view! {
        <div class="field">
            <label for=PRESET>"Preset"</label>
            <select id=PRESET aria-describedby="preset-note" on:change:target=move |event| take(event.target().value())>
                <option value="">"None chosen"</option>
                {PRESETS.map(|(id, name)| view! { <option value=id>{name}</option> }).collect_view()}
            </select>
            <div class="note" id="preset-note">
                <p class="hint">"Sets mode, signal and lifetime as docs/regimes.md has them."</p>
            </div>
        </div>
    }
}

/// The fields around the choice itself.
#[component]
pub(super) fn Consent(bench: Workbench) -> impl IntoView {
    // Rules by region come with an opened configuration; the form then edits the mode of all other regions.
    let by_region = Memo::new(move |_| bench.draft.with(|draft| matches!(draft.get(&Path::to("mode")), Some(Value::Object(_)))));
    let mode = move || {
        if by_region.get() {
            let hint = "For regions without a rule of their own; the rules by region stay as they are.";
            view! { <Choice bench path=Path::to("mode").member("default") label="Mode elsewhere" hint /> }.into_any()
        } else {
            view! { <Choice bench path=Path::to("mode") label="Mode" /> }.into_any()
        }
    };
    let gist = Signal::derive(move || {
        let mode = Path::to("mode");
        let mode = bench.text_or_default(&if by_region.get() { mode.member("default") } else { mode });
        let version = bench.draft.with(|draft| draft.text(&Path::to("policy").member("version")));
        if version.is_empty() { mode } else { format!("{mode}, policy {version}") }
    });
    let policy = Path::to("policy");
    let controller = Path::to("controller");
    view! {
        <Part title="Consent" gist>
            <Preset bench />
            {mode}
            <Choice bench path=Path::to("gpc") label="Global Privacy Control" />
            <Line bench path=policy.member("version") label="Policy version" hint="Another version asks again." />
            <Line bench path=policy.member("url") label="Policy address" />
            <Line bench path=controller.member("name") label="Responsible" />
            <Line bench path=controller.member("contact") label="Contact" hint="A page, or mailto:" />
            <Choice
                bench
                path=Path::to("withdrawal")
                label="After a withdrawal"
                hint="What has run can only be stopped by loading the page anew."
            />
        </Part>
    }
}

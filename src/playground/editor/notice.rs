//! How the notice looks: `dialog`.

use leptos::prelude::*;

use super::{Part, gist};
use crate::playground::{
    draft::Path,
    field::{Choice, Switch},
    languages::LANGUAGES,
    workbench::Workbench,
};

/// The fields of `dialog`.
#[component]
pub(super) fn Notice(bench: Workbench) -> impl IntoView {
    let dialog = Path::to("dialog");
    let gist = gist(bench, ["layout", "position", "theme"].map(|name| dialog.member(name)));
    let languages = Signal::stored(LANGUAGES.map(String::from).to_vec());
    view! {
        <Part title="Notice" gist open=true>
            <Choice bench path=dialog.member("layout") label="Layout" />
            <Choice bench path=dialog.member("position") label="Position" />
            <Choice bench path=dialog.member("theme") label="Theme" />
            <Choice bench path=dialog.member("language") label="Language" choices=languages />
            <Switch bench path=dialog.member("reopen") label="Control to reopen it" />
            <Switch bench path=dialog.member("modal") label="Modal: the page waits for the choice" />
        </Part>
    }
}

//! How the notice looks: `dialog`.

use leptos::prelude::*;

use super::{Part, gist};
use crate::playground::{
    draft::Path,
    field::{Choice, Switch},
    workbench::Workbench,
};

/// The languages that `locales/` has texts for, and `auto`.
const LANGUAGES: [&str; 49] = [
    "auto", "en", "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fa", "fi", "fr", "ga", "gl", "he", "hi", "hr", "hu",
    "id", "is", "it", "ja", "ko", "lt", "lv", "mt", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sr", "sv", "sw", "th", "tr",
    "uk", "ur", "vi", "zh", "zh-TW",
];

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_with_texts_is_offered() {
        let folder = std::path::Path::new(&std::env::var_os("CARGO_MANIFEST_DIR").unwrap()).join("locales");
        let files = std::fs::read_dir(folder).expect("locales/").filter_map(Result::ok);
        let mut tags: Vec<_> = files.filter_map(|file| Some(file.path().file_stem()?.to_str()?.to_owned())).collect();
        tags.sort_by_key(|tag| (tag != "en", tag.clone()));
        assert_eq!(LANGUAGES.get(1..).map(<[_]>::to_vec), Some(tags.iter().map(String::as_str).collect()));
    }
}

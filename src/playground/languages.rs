//! The languages there are texts in.

/// The names of `locales/`, after `auto`.
pub(crate) const LANGUAGES: [&str; 49] = [
    "auto", "en", "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fa", "fi", "fr", "ga", "gl", "he", "hi", "hr", "hu",
    "id", "is", "it", "ja", "ko", "lt", "lv", "mt", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sr", "sv", "sw", "th", "tr",
    "uk", "ur", "vi", "zh", "zh-TW",
];

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

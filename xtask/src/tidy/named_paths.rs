//! Every path that the documents name exists.

use super::Source;

/// Documents that describe the tree.
const DOCUMENTS: [&str; 3] = ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"];

/// Top folders whose mention is a claim about the repository. `dist/` is built and `node_modules/` installed, so neither is here.
const FOLDERS: [&str; 11] = ["crates/", "fuzz/", "src/", "style/", "locales/", "examples/", "tests/", "xtask/", "docs/", ".ci/", ".cargo/"];

pub(super) fn faults(sources: &[Source], exists: impl Fn(&str) -> bool) -> Vec<String> {
    let documents = sources.iter().filter(|source| DOCUMENTS.contains(&source.path.as_str()));
    let named = documents.flat_map(|document| paths(&document.text).into_iter().map(move |path| (&document.path, path)));
    named.filter(|(_, path)| !exists(path)).map(|(document, path)| format!("{document} names {path}, which does not exist")).collect()
}

/// The paths in back quotes and in links.
fn paths(text: &str) -> Vec<&str> {
    let quoted = text.split('`').skip(1).step_by(2);
    let linked = text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
    quoted.chain(linked).filter_map(path).collect()
}

/// The path that a word is, if it is one; of a pattern, the folder before its first variable part.
fn path(word: &str) -> Option<&str> {
    let word = word.split('#').next()?.trim_start_matches("./");
    if word.contains(char::is_whitespace) || !FOLDERS.iter().any(|folder| word.starts_with(folder)) {
        return None;
    }
    let Some(variable) = word.find(['*', '<', '{', '…']) else { return Some(word) };
    let fixed = word.get(..variable)?;
    fixed.get(..fixed.rfind('/')?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_and_linked_paths_are_claims() {
        let text = "`src/gate/` does [this](docs/cookie.md#bytes), `cargo xtask` that; `locales/<tag>.json`, \
                    `crates/core/src/{plan,signal}.rs`, `dist/x`, [out](https://example.com/src/)";
        assert_eq!(paths(text), ["src/gate/", "locales", "crates/core/src", "docs/cookie.md"]);
    }

    #[test]
    fn only_a_missing_path_is_a_fault() {
        let document = Source { path: "ARCHITECTURE.md".to_owned(), text: "`src/lib.rs` and `src/gone.rs`".to_owned() };
        assert_eq!(faults(&[document], |path| path == "src/lib.rs"), ["ARCHITECTURE.md names src/gone.rs, which does not exist"]);
    }
}

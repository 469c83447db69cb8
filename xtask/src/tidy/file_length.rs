//! No source file grows beyond what can be seen whole; tests may, a table is long.

use super::Source;

const LIMIT: usize = 400;

pub(super) fn faults(sources: &[Source]) -> Vec<String> {
    let long = |source: &&Source| source.path.ends_with(".rs") && !source.path.ends_with("tests.rs") && source.text.lines().count() > LIMIT;
    let spell = |source: &Source| {
        format!("{}: {} lines, over {LIMIT}; give its second idea a file of its own", source.path, source.text.lines().count())
    };
    sources.iter().filter(long).map(spell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_401st_line_is_one_too_many() {
        let file = |path: &str, lines: usize| Source { path: path.to_owned(), text: "x\n".repeat(lines) };
        let sources = [file("src/a.rs", 400), file("src/b.rs", 401), file("notes.md", 900)];
        assert_eq!(faults(&sources).len(), 1);
        assert!(faults(&sources)[0].starts_with("src/b.rs: 401 lines"));
    }
}

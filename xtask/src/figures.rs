//! The sizes in the README: a table between two markers, written by `cargo xtask size --write`.

use anyhow::{Result, bail, ensure};

use crate::block;
use crate::measure::Measured;

const BLOCK: &str = "size";

/// How far a written figure may be from the measured one, in percent. A build in another folder differs by a few bytes,
/// because the compiler orders functions by hashes that take in the path.
const TOLERANCE: u64 = 2;

/// The README with its block replaced.
pub(crate) fn replaced(readme: &str, files: &[Measured]) -> Result<String> {
    block::replaced(readme, BLOCK, &table(files))
}

/// Fails where the README's figures are not the measured ones.
pub(crate) fn check(readme: &str, files: &[Measured]) -> Result<()> {
    let (_, block, _) = block::split(readme, BLOCK)?;
    let written: Vec<(&str, Vec<u64>)> = block.lines().filter_map(row).collect();
    let shown: Vec<&Measured> = shown(files).collect();
    ensure!(
        written.len() == shown.len(),
        "the size table of README.md has {} files, dist has {}: run `cargo xtask size --write`",
        written.len(),
        shown.len()
    );
    for ((name, figures), file) in written.iter().zip(shown) {
        let measured = [file.raw, file.gzip, file.brotli];
        let near = |(written, measured): (&u64, &u64)| written.abs_diff(*measured) * 100 <= measured * TOLERANCE;
        if *name != file.name || figures.len() != 3 || !figures.iter().zip(&measured).all(near) {
            bail!("README.md says {name} {figures:?}, dist has {} {measured:?}: run `cargo xtask size --write`", file.name);
        }
    }
    Ok(())
}

/// The code; texts, schema and types would only make the table longer.
fn shown(files: &[Measured]) -> impl Iterator<Item = &Measured> {
    files.iter().filter(|file| file.name.ends_with(".js") || file.name.ends_with(".wasm"))
}

fn table(files: &[Measured]) -> String {
    let rows = shown(files).map(|file| format!("| `{}` | {} | {} | {} |\n", file.name, file.raw, file.gzip, file.brotli));
    let head = "| file (bytes) | raw | gzip | brotli |\n| --- | ---: | ---: | ---: |\n".to_owned();
    std::iter::once(head).chain(rows).collect()
}

fn row(line: &str) -> Option<(&str, Vec<u64>)> {
    let mut cells = line.trim().trim_matches('|').split('|').map(str::trim);
    let name = cells.next()?.strip_prefix('`')?.strip_suffix('`')?;
    Some((name, cells.filter_map(|cell| cell.parse().ok()).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = "# Title\n<!-- size:begin -->\n<!-- size:end -->\nrest\n";

    fn file(name: &str, brotli: u64) -> Measured {
        Measured { name: name.to_owned(), raw: 5_000, gzip: 1_100, brotli, sha256: String::new(), sha384: String::new() }
    }

    #[test]
    fn what_was_written_is_found_true() {
        let files = [file("portcullis.js", 1_000), file("portcullis.schema.json", 9)];
        let readme = replaced(EMPTY, &files).unwrap();
        assert!(readme.contains("| `portcullis.js` | 5000 | 1100 | 1000 |") && readme.ends_with("\nrest\n"));
        assert!(!readme.contains("schema"));
        check(&readme, &files).unwrap();
        assert_eq!(replaced(&readme, &files).unwrap(), readme);
    }

    #[test]
    fn a_figure_may_differ_a_little_and_no_more() {
        let readme = replaced(EMPTY, &[file("portcullis.js", 1_000)]).unwrap();
        check(&readme, &[file("portcullis.js", 1_020)]).unwrap();
        check(&readme, &[file("portcullis.js", 1_030)]).unwrap_err();
        check(&readme, &[file("portcullis-full.js", 1_000)]).unwrap_err();
        check(&readme, &[file("portcullis.js", 1_000), file("new.js", 1)]).unwrap_err();
        check("no block", &[]).unwrap_err();
    }
}

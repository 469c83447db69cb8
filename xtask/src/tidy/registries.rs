//! No file names the host packages were fetched from: a clone builds with whatever registry its machine uses.

use super::Source;

/// Hosts of the public registries, in two parts so that this file does not name them either.
const HOSTS: [(&str, &str); 4] = [("registry.", "npmjs"), ("index.", "crates.io"), ("static.", "crates.io"), ("deb.", "debian.org")];

/// The only source a Cargo lock file may name: cargo's own name for the default registry, whatever mirror stands in for it.
const CANONICAL: &str = "registry+https://github.com/rust-lang/crates.io-index";

pub(super) fn faults(sources: &[Source]) -> Vec<String> {
    sources.iter().flat_map(|source| source.text.lines().enumerate().filter_map(|(at, line)| fault(source, at, line))).collect()
}

fn fault(source: &Source, at: usize, line: &str) -> Option<String> {
    let what = if HOSTS.iter().any(|(front, back)| line.contains(&format!("{front}{back}"))) {
        "names a package registry's host"
    } else if source.path.ends_with("package-lock.json") && line.contains("\"resolved\":") {
        "says where a package was fetched; npm leaves it out under the project's .npmrc"
    } else if source.path.ends_with("Cargo.lock") && line.starts_with("source = ") && !line.contains(CANONICAL) {
        "names another source than the default registry"
    } else if source.path.ends_with(".npmrc") && line.trim_start().starts_with("registry") {
        "chooses a registry; that is the machine's business"
    } else {
        return None;
    };
    Some(format!("{}:{}: {what}", source.path, at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        faults(&[Source { path: path.to_owned(), text: text.to_owned() }]).len()
    }

    #[test]
    fn hosts_are_found_anywhere_and_mirrors_in_lock_files() {
        let host = ["https://registry", ".npmjs.org/x"].concat();
        assert_eq!(count("docs/a.md", &host), 1);
        assert_eq!(count("package-lock.json", "\"resolved\": \"https://mirror/x.tgz\","), 1);
        assert_eq!(count("Cargo.lock", "source = \"registry+https://mirror/index\""), 1);
        assert_eq!(count(".npmrc", "registry=https://mirror"), 1);
    }

    #[test]
    fn ordinary_lines_pass() {
        assert_eq!(count("Cargo.lock", &format!("source = \"{CANONICAL}\"")), 0);
        assert_eq!(count("README.md", "published on crates.io"), 0);
    }
}

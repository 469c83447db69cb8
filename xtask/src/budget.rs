//! What the delivered files may weigh.

use crate::measure::Measured;

/// A limit on some files together.
pub(crate) struct Budget {
    /// What it is called in a report.
    name: &'static str,
    files: &'static [&'static str],
    /// The figure that counts, as a reader meets it: what crosses the wire, or what is pasted into a page.
    figure: fn(&Measured) -> u64,
    unit: &'static str,
    limit: u64,
}

/// Every budget.
pub(crate) const BUDGETS: [Budget; 4] = [
    Budget { name: "portcullis.js", files: &["portcullis.js"], figure: |file| file.brotli, unit: "brotli", limit: 22 * 1024 },
    Budget { name: "portcullis-full.js", files: &["portcullis-full.js"], figure: |file| file.brotli, unit: "brotli", limit: 30 * 1024 },
    Budget {
        name: "dialog (script and Wasm)",
        files: &["portcullis-dialog.js", "portcullis-dialog.wasm"],
        figure: |file| file.brotli,
        unit: "brotli",
        limit: 48 * 1024,
    },
    Budget { name: "portcullis-boot.js", files: &["portcullis-boot.js"], figure: |file| file.raw, unit: "raw", limit: 600 },
];

/// How a budget stands.
pub(crate) struct Verdict {
    pub(crate) kept: bool,
    /// One line that says so.
    pub(crate) line: String,
}

impl Budget {
    /// Holds the measured files against the limit. A missing file breaks it: an empty `dist` must not pass.
    pub(crate) fn judge(&self, measured: &[Measured]) -> Verdict {
        let mut spent = 0;
        for name in self.files {
            let Some(file) = measured.iter().find(|file| file.name == *name) else {
                return Verdict { kept: false, line: format!("MISSING  {}: there is no {name}", self.name) };
            };
            spent += (self.figure)(file);
        }
        let (name, unit, limit) = (self.name, self.unit, self.limit);
        if spent > limit {
            let line = format!("OVER     {name}: {spent} of {limit} bytes {unit}, {} too many", spent - limit);
            return Verdict { kept: false, line };
        }
        Verdict { kept: true, line: format!("ok       {name}: {spent} of {limit} bytes {unit}, {} left", limit - spent) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, raw: u64, brotli: u64) -> Measured {
        Measured { name: name.to_owned(), raw, gzip: brotli, brotli, sha256: String::new(), sha384: String::new() }
    }

    fn kept(files: &[Measured]) -> Vec<bool> {
        BUDGETS.iter().map(|budget| budget.judge(files).kept).collect()
    }

    #[test]
    fn the_last_byte_counts() {
        let gate = |brotli| file("portcullis.js", 90_000, brotli);
        let dialog = [file("portcullis-dialog.js", 1, 1_024), file("portcullis-dialog.wasm", 1, 47 * 1024)];
        let boot = |raw| file("portcullis-boot.js", raw, 1);
        let full = |brotli| file("portcullis-full.js", 99_000, brotli);
        let within = [&[gate(22 * 1024), full(30 * 1024), boot(600)], &dialog[..]].concat();
        assert_eq!(kept(&within), [true; 4]);
        let beyond = [&[gate(22 * 1024 + 1), full(30 * 1024 + 1), boot(601), file("x", 1, 1)], &dialog[..]].concat();
        assert_eq!(kept(&beyond), [false, false, true, false]);
    }

    #[test]
    fn the_dialogs_files_count_together_and_none_may_be_missing() {
        let over = [file("portcullis-dialog.js", 1, 2_000), file("portcullis-dialog.wasm", 1, 47 * 1024 + 1)];
        assert_eq!(kept(&over), [false; 4]);
        assert_eq!(kept(&over[..1]), [false; 4]);
    }
}

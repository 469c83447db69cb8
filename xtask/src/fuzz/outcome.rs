//! What libFuzzer says of a run.

use std::fmt;

/// The figures of a run, or what ended it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Outcome {
    executions: u64,
    per_second: u64,
    /// Edges of the program that some input has taken.
    edges: u64,
    /// The same told apart by how often, and what comparisons compared.
    features: u64,
    /// The file that holds the input on which it ended.
    pub(super) crash: Option<String>,
    /// What was said then.
    pub(super) message: String,
}

impl Outcome {
    pub(super) fn read(log: &str) -> Self {
        let mut outcome = Self::default();
        let mut lines = log.lines();
        while let Some(line) = lines.next() {
            if let Some(edges) = number_after(line, " cov: ") {
                outcome.edges = edges;
                outcome.features = number_after(line, " ft: ").unwrap_or_default();
            }
            if let Some(executions) = number_after(line, "number_of_executed_units:") {
                outcome.executions = executions;
            }
            if let Some(per_second) = number_after(line, "average_exec_per_sec:") {
                outcome.per_second = per_second;
            }
            if line.contains(" panicked at ") {
                outcome.message = [line, lines.next().unwrap_or_default()].join("\n");
            } else if let Some((_, error)) = line.split_once("ERROR: libFuzzer: ").filter(|_| outcome.message.is_empty()) {
                outcome.message = error.to_owned();
            }
            if let Some((_, path)) = line.split_once("Test unit written to ") {
                outcome.crash = Some(path.to_owned());
            }
        }
        outcome
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Self { executions, per_second, edges, features, .. } = self;
        write!(f, "{executions} executions, {per_second} a second; {edges} edges, {features} features")
    }
}

/// What a merge has added to the corpus.
pub(super) fn merged(log: &str) -> String {
    let last = log.lines().rev().find_map(|line| line.split_once("MERGE-OUTER: ").filter(|(_, said)| said.contains("new files")));
    last.map_or("nothing new to keep", |(_, said)| said).to_owned()
}

fn number_after(line: &str, label: &str) -> Option<u64> {
    line.split_once(label)?.1.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_figures_count() {
        let log = "#2\tINITED cov: 8 ft: 9 corp: 1/1b exec/s: 0 rss: 26Mb\n#64\tDONE   cov: 12 ft: 31 corp: 4/9b lim: 4 exec/s: 32 rss: 26Mb\n\
                   stat::number_of_executed_units: 64\nstat::average_exec_per_sec:     32\n";
        assert_eq!(Outcome::read(log).to_string(), "64 executions, 32 a second; 12 edges, 31 features");
    }

    #[test]
    fn a_crash_is_told_with_its_message_and_its_file() {
        let log = "thread '<unnamed>' (1) panicked at fuzz_targets/cookie.rs:9:5:\nnobody granted it\nstack backtrace:\n\
                   ==1== ERROR: libFuzzer: deadly signal\nartifact_prefix='/t/'; Test unit written to /t/crash-1\n";
        let outcome = Outcome::read(log);
        assert_eq!(outcome.crash.as_deref(), Some("/t/crash-1"));
        assert!(outcome.message.ends_with("cookie.rs:9:5:\nnobody granted it"));
    }

    #[test]
    fn what_hangs_is_told_too() {
        let log = "==1== ERROR: libFuzzer: timeout after 10 seconds\nTest unit written to /t/timeout-1\n";
        assert_eq!(Outcome::read(log).message, "timeout after 10 seconds");
    }

    #[test]
    fn a_merge_says_how_much_was_kept() {
        assert_eq!(
            merged("MERGE-OUTER: 9 files\nMERGE-OUTER: 2 new files with 7 new features added; 3 new coverage edges\n"),
            "2 new files with 7 new features added; 3 new coverage edges"
        );
        assert_eq!(merged(""), "nothing new to keep");
    }
}

//! The command line: a command, `--flag`, `--key value`, and at most one word.

use std::env;

use anyhow::{Result, bail};

/// What is left of the command line.
pub(crate) struct Arguments(Vec<String>);

impl Arguments {
    pub(crate) fn from_environment() -> Self {
        Self(env::args().skip(1).collect())
    }

    /// Takes the first argument that is not an option.
    pub(crate) fn next(&mut self) -> Option<String> {
        let at = self.0.iter().position(|argument| !argument.starts_with("--") || argument == "--help")?;
        Some(self.0.remove(at))
    }

    /// Takes `--name`, and says whether it stood there.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|argument| argument != name);
        self.0.len() != before
    }

    /// Takes `--name value` or `--name=value`.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>> {
        let joined = format!("{name}=");
        let Some(at) = self.0.iter().position(|argument| argument == name || argument.starts_with(&joined)) else {
            return Ok(None);
        };
        let argument = self.0.remove(at);
        if let Some(value) = argument.strip_prefix(&joined) {
            return Ok(Some(value.to_owned()));
        }
        match self.0.get(at) {
            Some(_) => Ok(Some(self.0.remove(at))),
            None => bail!("`{name}` wants a value after it"),
        }
    }

    /// Refuses whatever nobody took, so that a mistyped option never passes in silence.
    pub(crate) fn finish(self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(left) => bail!("`{left}` is not an argument of this command; see `cargo xtask help`"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(words: &[&str]) -> Arguments {
        Arguments(words.iter().map(|word| (*word).to_owned()).collect())
    }

    #[test]
    fn options_and_words_come_in_any_order() {
        let mut given = arguments(&["test", "--only", "core,e2e", "refuse"]);
        assert_eq!(given.next().as_deref(), Some("test"));
        assert_eq!(given.value("--only").unwrap().as_deref(), Some("core,e2e"));
        assert_eq!(given.next().as_deref(), Some("refuse"));
        assert!(given.finish().is_ok());
    }

    #[test]
    fn an_option_without_its_value_and_an_unknown_one_are_refused() {
        assert!(arguments(&["--port"]).value("--port").is_err());
        assert_eq!(arguments(&["--port=81"]).value("--port").unwrap().as_deref(), Some("81"));
        assert!(arguments(&["--frobnicate"]).finish().is_err());
    }
}

//! Running other programs, so that a failure names the whole command.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// Runs a command with its output shown; fails unless it succeeds.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = spell(command);
    let status = command.status().with_context(|| format!("cannot start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Runs a command and returns what it printed; its errors are shown.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    capture_with_input(command, "")
}

/// As [`capture`], with text on standard input.
pub(crate) fn capture_with_input(command: &mut Command, input: &str) -> Result<String> {
    let shown = spell(command);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start `{shown}`"))?;
    if let Some(mut stdin) = child.stdin.take() {
        // A program that does not read its input closes it early; its exit status tells what that means.
        let _ = stdin.write_all(input.as_bytes());
    }
    let output = child.wait_with_output().with_context(|| format!("cannot read from `{shown}`"))?;
    if !output.status.success() {
        bail!("`{shown}` failed ({})", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{shown}` printed something that is not UTF-8"))
}

/// What a command prints, or nothing where it is absent or fails: for asking whether a tool is there.
pub(crate) fn probe(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A span of time as people say it.
pub(crate) fn spell_time(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 60.0 { format!("{seconds:.1} s") } else { format!("{} min {:02} s", time.as_secs() / 60, time.as_secs() % 60) }
}

fn spell(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command() {
        let error = run(Command::new("no-such-program").arg("--now")).unwrap_err();
        assert_eq!(error.to_string(), "cannot start `no-such-program --now`");
    }

    #[test]
    fn times_are_short() {
        assert_eq!(spell_time(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(spell_time(Duration::from_secs(125)), "2 min 05 s");
    }
}

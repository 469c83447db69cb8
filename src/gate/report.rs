//! Telling the owner what is wrong: once each, on the console and as `portcullis:error`.

use portcullis_core::{Code, Problem};

use super::{host, with};

/// Tells of a problem.
pub(super) fn tell(problem: &Problem) {
    host::problem(problem.code.as_str(), &problem.message, &problem.path);
}

/// Tells of a problem unless the same has been told.
pub(super) fn tell_once(problem: &Problem) {
    let new = with(|gate| {
        let new = !gate.reported.contains(&problem.message);
        if new {
            gate.reported.push(problem.message.clone());
        }
        new
    });
    if new == Some(true) {
        tell(problem);
    }
}

/// The configuration asks for what only the full build has.
pub(super) fn missing(path: &str) {
    tell(&Problem::new(Code::FeatureMissing, path, &["only portcullis-full.js has this; what it would gate stays shut"]));
}

//! Conditions: `analytics & (marketing | functional)`, `!marketing` (contract §3).
//!
//! `!` binds tighter than `&`, `&` tighter than `|`. There is no syntax tree: a condition is a few words long and is
//! evaluated as it is read.

use alloc::string::String;

use crate::{Code, Problem};

/// Deepest nesting of `!` and `(`.
const MAX_DEPTH: usize = 32;
/// Longest condition, bytes.
const MAX_LENGTH: usize = 4096;

/// What is known of one id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether it is granted.
    pub granted: bool,
    /// Whether it is always granted.
    pub required: bool,
    /// Whether the visitor has yet to be asked: then neither it nor its negation holds.
    pub open: bool,
}

/// Why a condition means nothing. It is false then, negations and all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing in it.
    Empty,
    /// It stops making sense at this byte.
    Syntax(usize),
    /// It names, at this byte, an id that is not declared.
    UnknownId(usize),
    /// It is longer or more deeply nested than any real one.
    TooLong,
}

impl Fault {
    /// The fault as a problem; `config` finds the nearest known id.
    #[must_use]
    pub fn problem(&self, config: &crate::Config, condition: &str) -> Problem {
        let mut at = String::new();
        let why = match self {
            Fault::UnknownId(byte) => {
                let rest = condition.get(*byte..).unwrap_or_default();
                return config.unknown_id(Code::UnknownId, "", rest.get(..word(rest)).unwrap_or_default());
            }
            Fault::Empty => "is empty",
            Fault::TooLong => "is too long",
            Fault::Syntax(byte) => {
                crate::json::write_whole(i64::try_from(*byte).unwrap_or_default(), &mut at);
                "takes ids, !, &, | and ( ): cannot read it from character "
            }
        };
        Problem::new(Code::BadCondition, "", &["the condition \"", condition, "\" ", why, &at])
    }
}

/// True, false, or not known before the visitor has been asked (Kleene's strong logic).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Truth {
    False,
    Open,
    True,
}

/// Whether a condition holds.
///
/// `standing` tells what is known of an id, or nothing for one that is not declared. `decided` says whether the visitor
/// has chosen, or the mode needs no choice: before that, every condition that names an optional id is false.
///
/// # Errors
/// [`Fault`], and the condition counts as false.
pub fn evaluate(condition: &str, decided: bool, standing: impl Fn(&str) -> Option<Standing>) -> Result<bool, Fault> {
    if condition.len() > MAX_LENGTH {
        return Err(Fault::TooLong);
    }
    let mut reader = Reader { text: condition, at: 0, standing, optional: false };
    if reader.peek().is_none() {
        return Err(Fault::Empty);
    }
    let truth = reader.any(0)?;
    if reader.peek().is_some() {
        return Err(Fault::Syntax(reader.at));
    }
    Ok(truth == Truth::True && (decided || !reader.optional))
}

struct Reader<'a, F> {
    text: &'a str,
    at: usize,
    standing: F,
    /// Whether an id was named that is not required.
    optional: bool,
}

impl<F: Fn(&str) -> Option<Standing>> Reader<'_, F> {
    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        loop {
            let byte = *self.text.as_bytes().get(self.at)?;
            if !byte.is_ascii_whitespace() {
                return Some(byte);
            }
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn any(&mut self, depth: usize) -> Result<Truth, Fault> {
        let mut truth = self.all(depth)?;
        while self.take(b'|') {
            truth = truth.max(self.all(depth)?);
        }
        Ok(truth)
    }

    fn all(&mut self, depth: usize) -> Result<Truth, Fault> {
        let mut truth = self.one(depth)?;
        while self.take(b'&') {
            truth = truth.min(self.one(depth)?);
        }
        Ok(truth)
    }

    fn one(&mut self, depth: usize) -> Result<Truth, Fault> {
        if depth > MAX_DEPTH {
            return Err(Fault::TooLong);
        }
        if self.take(b'!') {
            return Ok(match self.one(depth + 1)? {
                Truth::False => Truth::True,
                Truth::Open => Truth::Open,
                Truth::True => Truth::False,
            });
        }
        if self.take(b'(') {
            let truth = self.any(depth + 1)?;
            return if self.take(b')') { Ok(truth) } else { Err(Fault::Syntax(self.at)) };
        }
        let rest = self.text.get(self.at..).unwrap_or_default();
        let id = rest.get(..word(rest)).filter(|id| !id.is_empty()).ok_or(Fault::Syntax(self.at))?;
        let known = (self.standing)(id).ok_or(Fault::UnknownId(self.at))?;
        self.at += id.len();
        self.optional |= !known.required;
        Ok(match known {
            Standing { open: true, .. } => Truth::Open,
            Standing { granted: true, .. } => Truth::True,
            _ => Truth::False,
        })
    }
}

/// The length of the id that a text begins with, bytes.
fn word(text: &str) -> usize {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'!' | b'&' | b'|' | b'(' | b')');
    text.as_bytes().iter().position(ends).unwrap_or(text.len())
}

#[cfg(test)]
mod tests;

//! The cookie's value, byte by byte. All of it is base64url (RFC 4648 §5), so that no cookie syntax can hurt it.
//!
//! | characters | what |
//! | --: | --- |
//! | 1 | format version, `1` |
//! | 1 | mode it was made under: `i` opt-in, `o` opt-out, `n` notice; the capital where Global Privacy Control was signalled |
//! | 8 | time, milliseconds since 1970, 48 bits, most significant first |
//! | 22 | record id, 128 bits, most significant first, four zero bits before them |
//! | 5 | fingerprint of the policy version, 30 bits of FNV-1a over `p:VERSION` |
//! | 5 each | an answer: 29 bits of FNV-1a over `c:CATEGORY` or `s:SERVICE:CATEGORY`, then 1 bit, set for «granted» |
//! | 5 | checksum: 30 bits of FNV-1a over everything before |
//!
//! The 64 bits of FNV-1a are folded in half by exclusive or, and the low bits taken. 50 services in 4 categories make
//! 312 bytes at most, 500 make 2562. `docs/cookie.md` has a worked example and readers in other languages.

use alloc::{string::String, vec::Vec};

use super::Choice;
use crate::{context::Mode, fingerprint};

/// Longest value that is read at all, characters; browsers keep 4096 bytes for name and value together (RFC 6265bis §5.6).
pub const MAX_LENGTH: usize = 3800;

const HEADER: usize = 1 + 1 + 8 + 22 + 5;
const WIDTH: usize = 5;
/// As many answers as fit [`MAX_LENGTH`].
pub(crate) const MAX_ANSWERS: usize = (MAX_LENGTH - HEADER - WIDTH) / WIDTH;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn put(out: &mut String, number: u64, characters: usize) {
    for at in (0..characters).rev() {
        out.push(DIGITS.get((number >> (6 * at)) as usize & 63).map_or('A', |digit| char::from(*digit)));
    }
}

fn take<'a>(rest: &mut &'a [u8], characters: usize) -> Option<&'a [u8]> {
    let (head, tail) = rest.split_at_checked(characters)?;
    *rest = tail;
    Some(head)
}

fn number(rest: &mut &[u8], characters: usize) -> Option<u64> {
    take(rest, characters)?.iter().try_fold(0, |number, byte| {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        Some(number << 6 | u64::from(digit))
    })
}

impl Choice {
    /// The cookie's value.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut out = String::from("1");
        let mode = match self.mode {
            Mode::OptIn => 'i',
            Mode::OptOut => 'o',
            Mode::Notice => 'n',
        };
        out.push(if self.gpc { mode.to_ascii_uppercase() } else { mode });
        put(&mut out, self.time, 8);
        for (bits, characters) in [(120, 2), (60, 10), (0, 10)] {
            put(&mut out, (self.id >> bits) as u64, characters);
        }
        put(&mut out, self.policy.into(), 5);
        for (fingerprint, granted) in &self.answers {
            put(&mut out, (u64::from(*fingerprint) << 1) | u64::from(*granted), WIDTH);
        }
        let checksum = fingerprint::short(&[&out], 30);
        put(&mut out, checksum.into(), WIDTH);
        out
    }

    /// Reads a cookie's value. Nothing, where anything is wrong with it: its length, its version, a character, its checksum, a
    /// mode that does not exist, an id asked twice.
    #[must_use]
    pub fn decode(value: &str) -> Option<Choice> {
        let (body, checksum) = value.split_at_checked(value.len().checked_sub(WIDTH)?)?;
        let fits = value.len() <= MAX_LENGTH && number(&mut checksum.as_bytes(), WIDTH)? == u64::from(fingerprint::short(&[body], 30));
        let rest = &mut body.as_bytes();
        let [b'1', mark] = *take(rest, 2)? else { return None };
        let mode = match mark.to_ascii_lowercase() {
            b'i' => Mode::OptIn,
            b'o' => Mode::OptOut,
            b'n' => Mode::Notice,
            _ => return None,
        };
        let time = number(rest, 8)?;
        let id = take_id(rest)?;
        let policy = number(rest, 5)? as u32;
        let mut answers: Vec<(u32, bool)> = Vec::new();
        while !rest.is_empty() {
            let entry = number(rest, WIDTH)? as u32;
            if answers.iter().any(|(asked, _)| *asked == entry >> 1) {
                return None;
            }
            answers.push((entry >> 1, entry & 1 == 1));
        }
        fits.then_some(Choice { time, id, mode, gpc: mark.is_ascii_uppercase(), policy, answers })
    }
}

/// 22 characters hold 132 bits; the first four are zero.
fn take_id(rest: &mut &[u8]) -> Option<u128> {
    let (high, middle, low) = (number(rest, 2)?, number(rest, 10)?, number(rest, 10)?);
    (high <= 0xFF).then_some(u128::from(high) << 120 | u128::from(middle) << 60 | u128::from(low))
}

#[cfg(test)]
mod tests;

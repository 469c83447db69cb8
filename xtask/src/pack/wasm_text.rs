//! A Wasm module as a JavaScript string literal.
//!
//! Each byte is first XORed with [`KEY`]: what Wasm has most of (`local.get`, small constants) stays a character that needs no escape. Measured: 3 % less
//! under Brotli. What lies above 127 would take two bytes in UTF-8, one of two, which say little by themselves: where it can be it is written as
//! [`MARK`] and its lower seven bits. Measured: another 1 %.
//!
//! The bytes that cannot stand for themselves between single quotes (NUL, line feed, carriage return, `'` and `\`) are escaped. Under
//! Brotli this costs as much as the module itself, base64 30 % more. No character lies above 255, so an engine can keep the script with one byte a
//! character.

use anyhow::{Result, ensure};

/// What each byte is XORed with; the scripts in `src/unpack` do it again.
const KEY: u8 = 62;

/// Stands before the lower seven bits of a byte above 127: one that the gate does not hold itself.
const MARK: u8 = 93;

/// How a module becomes characters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    /// One character for each byte.
    Plain,
    /// With marks, for a module without that byte: the gate's.
    Marked,
}

impl Packing {
    /// The script that undoes it.
    pub(super) const fn script(self) -> &'static str {
        match self {
            Self::Plain => "src/unpack/plain.js",
            Self::Marked => "src/unpack/marked.js",
        }
    }

    /// The literal, quotes included.
    pub(super) fn encode(self, module: &[u8]) -> Result<String> {
        if self == Self::Plain {
            return Ok(literal(module.iter().map(|byte| byte ^ KEY)));
        }
        ensure!(
            !module.contains(&MARK),
            "the module holds the byte {MARK}, which is to be a mark: choose another one that it does not hold"
        );
        Ok(literal(module.iter().flat_map(|&byte| {
            let high = byte > 127;
            high.then_some(MARK ^ KEY).into_iter().chain([byte & 127 ^ KEY])
        })))
    }
}

fn literal(characters: impl Iterator<Item = u8>) -> String {
    let mut characters = characters.peekable();
    let mut literal = String::from("'");
    while let Some(character) = characters.next() {
        match character {
            // `\0` before a digit would be another character's octal escape
            0 if characters.peek().is_some_and(u8::is_ascii_digit) => literal.push_str("\\x00"),
            0 => literal.push_str("\\0"),
            b'\n' => literal.push_str("\\n"),
            b'\r' => literal.push_str("\\r"),
            b'\'' | b'\\' => literal.extend(['\\', char::from(character)]),
            plain => literal.push(char::from(plain)),
        }
    }
    literal.push('\'');
    literal
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The characters that the engine takes the literal for.
    fn read(literal: &str) -> Vec<u8> {
        let mut rest = literal.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')).unwrap().chars();
        let mut meant = Vec::new();
        while let Some(character) = rest.next() {
            let character = match character {
                '\\' => match rest.next().unwrap() {
                    '0' => '\0',
                    'n' => '\n',
                    'r' => '\r',
                    'x' => {
                        assert_eq!((rest.next(), rest.next()), (Some('0'), Some('0')));
                        '\0'
                    }
                    itself => itself,
                },
                plain => plain,
            };
            meant.push(u8::try_from(u32::from(character)).unwrap());
        }
        meant
    }

    /// What `src/unpack/marked.js` does.
    fn unpack_marked(characters: &[u8]) -> Vec<u8> {
        let mut high = false;
        let mut bytes = Vec::new();
        for character in characters {
            let byte = character ^ KEY;
            if byte == MARK && !high {
                high = true;
            } else {
                bytes.push(byte | if std::mem::take(&mut high) { 128 } else { 0 });
            }
        }
        bytes
    }

    #[test]
    fn the_scripts_in_the_page_have_the_same_key() {
        let marked = include_str!("../../../src/unpack/marked.js");
        assert!(marked.contains(&format!("word ^ 0x{KEY:02x}{KEY:02x}{KEY:02x}{KEY:02x})")));
        assert!(marked.contains(&format!("packed.split('{}')", char::from(MARK ^ KEY))));
        assert!(include_str!("../../../src/unpack/plain.js").contains(&format!(".charCodeAt() ^ {KEY})")));
    }

    #[test]
    fn every_byte_comes_back_whatever_follows_it() {
        let pairs: Vec<u8> = (0..=255).flat_map(|first| (0..=255).flat_map(move |second| [first, second])).collect();
        let plain = read(&Packing::Plain.encode(&pairs).unwrap());
        assert_eq!(plain.iter().map(|character| character ^ KEY).collect::<Vec<_>>(), pairs);
        let pairs: Vec<u8> = pairs.into_iter().filter(|byte| *byte != MARK).collect();
        assert_eq!(unpack_marked(&read(&Packing::Marked.encode(&pairs).unwrap())), pairs);
    }

    #[test]
    fn a_module_that_holds_the_mark_is_refused() {
        assert!(Packing::Marked.encode(&[0, MARK]).is_err());
    }

    #[test]
    fn nothing_ends_the_literal_or_the_line_early_and_nothing_marked_needs_two_bytes() {
        let every: Vec<u8> = (0..=255).filter(|byte| *byte != MARK).collect();
        for (packing, highest) in [(Packing::Plain, 255), (Packing::Marked, 127)] {
            let literal = packing.encode(&every).unwrap();
            let inner = &literal[1..literal.len() - 1];
            assert!(!inner.contains(['\0', '\n', '\r', '\u{2028}', '\u{2029}']));
            assert!(!inner.replace("\\\\", "").replace("\\'", "").contains('\''));
            assert!(inner.chars().all(|character| u32::from(character) <= highest));
        }
    }
}

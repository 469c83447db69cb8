//! A Wasm module as a JavaScript string literal: one character for each byte.
//!
//! Each byte is first XORed with [`KEY`]: what Wasm has most of (`local.get`, small constants) stays a character that needs no escape. Measured: 3 % less
//! under Brotli. What lies above 127 would take two bytes in UTF-8, one of two, which say little by themselves: it is written as [`MARK`] and its
//! lower seven bits. Measured: another 1 %.
//!
//! The bytes that cannot stand for themselves between single quotes (NUL, line feed, carriage return, `'` and `\`) are escaped. Under
//! Brotli this costs as much as the module itself, base64 30 % more. No character lies above 255, so an engine can keep the script with one byte a
//! character.

/// What each byte is XORed with; `src/unpack.js` does it again.
const KEY: u8 = 62;

/// Stands before the lower seven bits of a byte above 127: one that the gate does not hold itself.
const MARK: u8 = 93;

/// The literal, quotes included.
pub(crate) fn encode(module: &[u8]) -> String {
    let mut characters = Vec::with_capacity(module.len());
    for &byte in module {
        match byte {
            // with the highest bit, which no other has behind a mark
            MARK => characters.extend([MARK ^ KEY, MARK ^ KEY ^ 128]),
            128.. => characters.extend([MARK ^ KEY, byte ^ KEY ^ 128]),
            _ => characters.push(byte ^ KEY),
        }
    }
    let mut literal = String::from("'");
    for (at, character) in characters.iter().enumerate() {
        match character {
            // `\0` before a digit would be another character's octal escape
            0 if characters.get(at + 1).is_some_and(u8::is_ascii_digit) => literal.push_str("\\x00"),
            0 => literal.push_str("\\0"),
            b'\n' => literal.push_str("\\n"),
            b'\r' => literal.push_str("\\r"),
            reserved @ (b'\'' | b'\\') => literal.extend(['\\', char::from(*reserved)]),
            plain => literal.push(char::from(*plain)),
        }
    }
    literal.push('\'');
    literal
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the engine and the script in the page do.
    fn decode(literal: &str) -> Vec<u8> {
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
            meant.push(u8::try_from(u32::from(character)).unwrap() ^ KEY);
        }
        let mut meant = meant.into_iter();
        let mut bytes = Vec::new();
        while let Some(byte) = meant.next() {
            bytes.push(if byte == MARK { meant.next().unwrap() ^ 128 } else { byte });
        }
        bytes
    }

    #[test]
    fn the_script_in_the_page_has_the_same_key() {
        let script = include_str!("../../../src/unpack.js");
        assert!(script.contains(&format!(".charCodeAt(at) ^ {KEY};")));
        assert!(script.contains(&format!("byte === {MARK} ? packed.charCodeAt(++at) ^ {} : byte;", KEY ^ 128)));
    }

    #[test]
    fn every_byte_comes_back_whatever_follows_it() {
        let pairs: Vec<u8> = (0..=255).flat_map(|first| (0..=255).flat_map(move |second| [first, second])).collect();
        assert_eq!(decode(&encode(&pairs)), pairs);
    }

    #[test]
    fn nothing_ends_the_literal_or_the_line_early_and_nothing_needs_two_bytes() {
        let every: Vec<u8> = (0..=255).collect();
        let literal = encode(&every);
        let inner = &literal[1..literal.len() - 1];
        assert!(!inner.contains(['\0', '\n', '\r', '\u{2028}', '\u{2029}']));
        assert!(!inner.replace("\\\\", "").replace("\\'", "").contains('\''));
        assert!(inner.chars().all(|character| u32::from(character) < 256));
    }
}

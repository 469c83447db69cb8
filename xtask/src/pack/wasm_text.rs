//! A Wasm module as a JavaScript string literal: one character for each byte.
//!
//! Each byte is first XORed with [`KEY`]: what Wasm has most of (`local.get`, small constants) stays a one-byte character, and
//! fewer bytes come to lie above 127, where UTF-8 takes two. Measured: 3 % less under Brotli.
//!
//! The bytes that cannot stand for themselves between single quotes (NUL, line feed, carriage return, `'` and `\`) are escaped. Under
//! Brotli this costs 1 % over the module itself, base64 30 %. No character lies above 255, so an engine can keep the script with one byte a
//! character; Chromium's heap with the notice shown is the same either way (one round of `cargo xtask bench`).

/// What each byte is XORed with; `src/unpack.js` does it again.
const KEY: u8 = 62;

/// The literal, quotes included.
pub(crate) fn encode(module: &[u8]) -> String {
    let mut literal = String::from("'");
    for (at, byte) in module.iter().enumerate() {
        match byte ^ KEY {
            // `\0` before a digit would be another character's octal escape
            0 if module.get(at + 1).is_some_and(|next| (next ^ KEY).is_ascii_digit()) => literal.push_str("\\x00"),
            0 => literal.push_str("\\0"),
            b'\n' => literal.push_str("\\n"),
            b'\r' => literal.push_str("\\r"),
            reserved @ (b'\'' | b'\\') => literal.extend(['\\', reserved.into()]),
            plain => literal.push(plain.into()),
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
        let mut bytes = Vec::new();
        while let Some(character) = rest.next() {
            let meant = match character {
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
            bytes.push(u8::try_from(u32::from(meant)).unwrap() ^ KEY);
        }
        bytes
    }

    #[test]
    fn the_script_in_the_page_has_the_same_key() {
        assert!(include_str!("../../../src/unpack.js").contains(&format!(".charCodeAt(at) ^ {KEY};")));
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

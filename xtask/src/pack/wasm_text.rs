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
    use crate::{process::capture_with_input, project::Project};

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

    /// What the scripts in the page make of what is packed: by running them.
    fn unpack(packing: Packing, modules: &[Vec<u8>]) -> Vec<Vec<u8>> {
        let project = Project::locate().unwrap();
        let script = std::fs::read_to_string(project.root.join(packing.script())).unwrap();
        let literals: Vec<String> = modules.iter().map(|module| packing.encode(module).unwrap()).collect();
        let program = format!(
            "{}\nfor (const packed of [{}]) console.log(unpack(packed).join());",
            script.replace("export const", "const"),
            literals.join(",")
        );
        let bytes = |line: &str| line.split(',').filter(|byte| !byte.is_empty()).map(|byte| byte.parse().unwrap()).collect();
        capture_with_input(&mut project.command("node"), &program).unwrap().lines().map(bytes).collect()
    }

    #[test]
    fn the_scripts_in_the_page_have_the_same_key() {
        let marked = include_str!("../../../src/unpack/marked.js");
        assert!(marked.contains(&format!("word ^ 0x{KEY:02x}{KEY:02x}{KEY:02x}{KEY:02x})")));
        assert!(marked.contains(&format!("packed.split('{}')", char::from(MARK ^ KEY))));
        assert!(marked.contains(&format!("bytes[to++] = {};", MARK | 128)));
        assert!(include_str!("../../../src/unpack/plain.js").contains(&format!(".charCodeAt() ^ {KEY})")));
    }

    #[test]
    fn every_byte_comes_back_whatever_follows_it() {
        let pairs: Vec<u8> = (0..=255).flat_map(|first| (0..=255).flat_map(move |second| [first, second])).collect();
        let plain = read(&Packing::Plain.encode(&pairs).unwrap());
        assert_eq!(plain.iter().map(|character| character ^ KEY).collect::<Vec<_>>(), pairs);
    }

    /// A module begins with a byte that needs no mark, and may be of any length.
    #[test]
    fn the_scripts_unpack_what_is_packed() {
        let pairs = |first: u8| (0..=255).flat_map(move |second| [0, first, second, second, second, first]);
        let mut modules: Vec<Vec<u8>> = (0..=255).map(|first| pairs(first).collect()).collect();
        modules.extend((0..9).map(|length| [0, 221, 221, 221, 7, 221, 255, 221, 0].into_iter().take(length).collect()));
        assert_eq!(unpack(Packing::Plain, &modules), modules);
        for module in &mut modules {
            module.retain(|byte| *byte != MARK);
        }
        assert_eq!(unpack(Packing::Marked, &modules), modules);
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

//! Cutting and joining short texts. `str::split` and `find` bring several hundred bytes of searching each; this is all the gate needs.

use alloc::string::String;

/// A text of its own; one copy of the code that makes it, for all the places that want one.
#[inline(never)]
pub(crate) fn owned(text: &str) -> String {
    text.into()
}

/// Appends every part.
pub(crate) fn push_all(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

/// The text before the first `separator`, and the text behind it; nothing where there is none.
#[inline(never)]
pub(crate) fn cut(text: &str, separator: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == separator)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// Takes the first part off a text of several, which is empty where there is none left.
#[inline(never)]
pub(crate) fn take_part<'a>(rest: &mut &'a str, separator: u8) -> &'a str {
    let (part, behind) = cut(rest, separator).unwrap_or((rest, ""));
    *rest = behind;
    part
}

/// The parts of a text between separators.
pub(crate) fn parts(text: &str, separator: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let (part, behind) = cut(text, separator).map_or((text, None), |(part, behind)| (part, Some(behind)));
        rest = behind;
        Some(part)
    })
}

//! «Did you mean»: the nearest of the allowed spellings.

use alloc::{vec, vec::Vec};

/// The one of `allowed` nearest to `found`, if it is near enough to be a slip: at most a third of its letters differ.
///
/// ```
/// use portcullis_core::spelling::nearest;
/// assert_eq!(nearest("analitics", ["marketing", "analytics"]), Some("analytics"));
/// assert_eq!(nearest("statistics", ["marketing", "analytics"]), None);
/// ```
#[must_use]
pub fn nearest<'a>(found: &str, allowed: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    allowed
        .into_iter()
        .map(|candidate| (distance(found, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.len().max(3) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Letters to insert, remove or replace (Levenshtein), case aside. Long input is cut: it is no slip of the hand.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().take(64).enumerate() {
        let mut next = vec![i + 1];
        let mut last = i + 1;
        for (pair, y) in row.windows(2).zip(b.bytes()) {
            let [diagonal, above] = *pair else { continue };
            let replaced = diagonal + usize::from(!x.eq_ignore_ascii_case(&y));
            last = replaced.min(above + 1).min(last + 1);
            next.push(last);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_edits() {
        for (a, b, edits) in [
            ("", "abc", 3),
            ("abc", "", 3),
            ("xabc", "abc", 1),
            ("abcx", "abc", 1),
            ("axbc", "abc", 1),
            ("abc", "abc", 0),
            ("kitten", "sitting", 3),
            ("Analytics", "analytics", 0),
            ("sale", "sales", 1),
        ] {
            assert_eq!(distance(a, b), edits, "{a} {b}");
        }
    }

    #[test]
    fn short_names_need_to_be_close() {
        assert_eq!(nearest("gpd", ["gpc", "mode"]), Some("gpc"));
        assert_eq!(nearest("x", ["gpc", "mode"]), None);
    }
}

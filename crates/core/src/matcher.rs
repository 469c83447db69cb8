//! Name patterns: `*` stands for any run of characters, everything else for itself.

/// Whether `name` matches `pattern`. Linear in practice, never worse than the product of the lengths.
///
/// ```
/// use portcullis_core::matcher::matches;
/// assert!(matches("_ga_*", "_ga_ABC123"));
/// assert!(!matches("_ga", "_gat"));
/// ```
#[must_use]
pub fn matches(pattern: &str, name: &str) -> bool {
    let (pattern, name) = (pattern.as_bytes(), name.as_bytes());
    let (mut p, mut n) = (0, 0);
    // where to go back to: behind the last star, and the first name byte that star has not swallowed yet
    let mut back: Option<(usize, usize)> = None;
    loop {
        match (pattern.get(p), name.get(n)) {
            (Some(b'*'), _) => {
                p += 1;
                back = Some((p, n));
            }
            (Some(a), Some(b)) if a == b => {
                p += 1;
                n += 1;
            }
            (None, None) => return true,
            _ => match back {
                Some((star, swallowed)) if swallowed < name.len() => {
                    p = star;
                    n = swallowed + 1;
                    back = Some((star, n));
                }
                _ => return false,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn table() {
        for (pattern, name, expected) in [
            ("_ga", "_ga", true),
            ("_ga", "_ga_1", false),
            ("_ga*", "_ga", true),
            ("*", "", true),
            ("", "", true),
            ("", "a", false),
            ("*id", "mid", true),
            ("a*b*c", "aXbYbZc", true),
            ("a*b*c", "aXcYb", false),
            ("**", "anything", true),
            ("_pk_*.*", "_pk_id.1.abcd", true),
        ] {
            assert_eq!(matches(pattern, name), expected, "{pattern} {name}");
        }
    }

    /// The definition, slow and obvious.
    fn oracle(pattern: &[u8], name: &[u8]) -> bool {
        match (pattern.split_first(), name.split_first()) {
            (None, None) => true,
            (Some((b'*', rest)), _) => (0..=name.len()).any(|n| oracle(rest, &name[n..])),
            (Some((a, p)), Some((b, n))) => a == b && oracle(p, n),
            _ => false,
        }
    }

    proptest! {
        #[test]
        fn agrees_with_the_definition(pattern in "[ab*]{0,8}", name in "[ab]{0,10}") {
            prop_assert_eq!(matches(&pattern, &name), oracle(pattern.as_bytes(), name.as_bytes()));
        }
    }
}

//! Fingerprints: ids and texts as short numbers.

/// FNV-1a, 64 bits (the IETF draft «The FNV Non-Cryptographic Hash Algorithm» gives the constants and vectors).
///
/// Three lines in any language, so a server can read the cookie too. It guards against accidents, not against an
/// adversary: whoever can write the cookie can write any choice anyway.
#[must_use]
pub fn fnv64(parts: &[&str]) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in parts.iter().flat_map(|part| part.bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash
}

/// `bits` bits (at most 31) of [`fnv64`]: its two halves folded together by exclusive or, then the low bits.
#[must_use]
pub fn short(parts: &[&str], bits: u32) -> u32 {
    let hash = fnv64(parts);
    ((hash ^ hash >> 32) & ((1 << bits) - 1)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_vectors() {
        assert_eq!(fnv64(&[""]), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv64(&["a"]), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv64(&["foobar"]), 0x85944171f73967e8);
        assert_eq!(fnv64(&["foo", "bar"]), fnv64(&["foobar"]));
    }

    #[test]
    fn short_ids_do_not_collide() {
        let mut seen = std::collections::HashSet::new();
        for i in 0..5_000 {
            assert!(seen.insert(short(&["s:service-", &std::format!("{i}"), ":analytics"], 29)), "{i}");
        }
    }
}

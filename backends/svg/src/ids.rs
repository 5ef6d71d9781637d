use std::collections::BTreeMap;
use std::fmt::Write as _;

/// An id of this document: what follows the prefix that all of them share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Id(String);

impl Id {
    pub(crate) fn stem(&self) -> &str {
        &self.0
    }
}

/// Hands out ids: readable, unique, and numbered by first use.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    /// For every id handed out, how many have been asked for by that name.
    taken: BTreeMap<String, usize>,
}

impl Ids {
    /// An id that is `stem`, with a number from the second one on.
    pub(crate) fn make(&mut self, stem: &str) -> Id {
        let mut number = self.taken.get(stem).map_or(1, |count| count + 1);
        let mut id = stem.to_owned();
        if number > 1 {
            id = format!("{stem}-{number}");
            // A label may already have led to the same name.
            while self.taken.contains_key(&id) {
                number += 1;
                id = format!("{stem}-{number}");
            }
            self.taken.insert(id.clone(), 1);
        }
        self.taken.insert(stem.to_owned(), number);
        Id(id)
    }
}

/// A prefix made from a document's content, in parts: figures that differ get different ones.
///
/// It is not [`Scene::fingerprint`](graticule_scene::Scene::fingerprint) since that prints the whole
/// scene, which takes many times as long as writing it.
pub(crate) fn prefix_from(content: &[&[u8]]) -> String {
    /// 2^64 divided by the golden ratio, as in Knuth's multiplicative hashing.
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut hash: u64 = 0;
    for chunk in content.iter().flat_map(|part| part.chunks(8)) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        hash = (hash ^ u64::from_le_bytes(word)).wrapping_mul(FACTOR);
        hash ^= hash >> 32;
    }
    // 32 bits are short, and enough to tell the figures of a page apart.
    format!("g{:08x}", hash as u32)
}

/// Any text as letters, digits and single hyphens, in lower case, of moderate length; empty when it
/// has no such characters.
pub(crate) fn slug(text: &str) -> String {
    const LONGEST: usize = 32;
    let mut out = String::new();
    for c in text.chars() {
        if out.len() >= LONGEST {
            break;
        }
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// A prefix as something that an id may start with and `url(#...)` may hold: other characters
/// become their numbers, so that prefixes that differ stay different.
pub(crate) fn safe_prefix(prefix: &str) -> String {
    let mut out = String::new();
    for c in prefix.chars() {
        if c.is_ascii_alphanumeric() || c == '-' || c == '_' {
            out.push(c);
        } else {
            // Writing to a string can't fail.
            let _ = write!(out, "_{:x}", u32::from(c));
        }
    }
    if !out.starts_with(|c: char| c.is_ascii_alphabetic()) {
        out.insert(0, 'g');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_are_readable_and_numbered_by_first_use() {
        let mut ids = Ids::default();
        let made: Vec<_> =
            ["axis", "axis-2", "axis", "axis-2", "axis"].map(|stem| ids.make(stem).0).into();
        assert_eq!(made, ["axis", "axis-2", "axis-3", "axis-2-2", "axis-4"]);
    }

    #[test]
    fn labels_become_slugs() {
        assert_eq!(slug("  Open tickets (%)"), "open-tickets");
        assert_eq!(slug("日本"), "");
        assert!(slug(&"a-".repeat(1000)).len() <= 33);
    }

    #[test]
    fn any_prefix_will_do() {
        assert_eq!(safe_prefix("1 é"), "g1_20_e9");
        assert_eq!(safe_prefix(""), "g");
    }

    proptest! {
        #[test]
        fn ids_are_unique(stems in prop::collection::vec("(a|b)(-[0-9])?(-2)?", 0..40)) {
            let mut ids = Ids::default();
            let made: BTreeSet<_> = stems.iter().map(|stem| ids.make(stem).0).collect();
            prop_assert_eq!(made.len(), stems.len());
        }
    }
}

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Hands out ids: readable, unique, and numbered by first use.
#[derive(Debug)]
pub(crate) struct Ids {
    prefix: String,
    /// For every id handed out, how many have been asked for by that name.
    taken: BTreeMap<String, usize>,
}

impl Ids {
    pub(crate) fn new(prefix: &str) -> Self {
        Self { prefix: safe(prefix), taken: BTreeMap::new() }
    }

    /// `PREFIX-stem`, with a number from the second one on.
    pub(crate) fn make(&mut self, stem: &str) -> String {
        let base = format!("{}-{stem}", self.prefix);
        let mut number = self.taken.get(&base).map_or(1, |count| count + 1);
        let mut id = base.clone();
        if number > 1 {
            id = format!("{base}-{number}");
            // A label may already have led to the same name.
            while self.taken.contains_key(&id) {
                number += 1;
                id = format!("{base}-{number}");
            }
            self.taken.insert(id.clone(), 1);
        }
        self.taken.insert(base, number);
        id
    }
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

/// The prefix as something that an id may start with and `url(#...)` may hold: other characters
/// become their numbers, so that prefixes that differ stay different.
fn safe(prefix: &str) -> String {
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
        let mut ids = Ids::new("fig1");
        let made: Vec<_> =
            ["axis", "axis-2", "axis", "axis-2", "axis"].map(|stem| ids.make(stem)).into();
        assert_eq!(
            made,
            ["fig1-axis", "fig1-axis-2", "fig1-axis-3", "fig1-axis-2-2", "fig1-axis-4"]
        );
    }

    #[test]
    fn labels_become_slugs() {
        assert_eq!(slug("  Open tickets (%)"), "open-tickets");
        assert_eq!(slug("日本"), "");
        assert!(slug(&"a-".repeat(1000)).len() <= 33);
    }

    #[test]
    fn any_prefix_will_do() {
        assert_eq!(Ids::new("1 é").make("a"), "g1_20_e9-a");
        assert_eq!(Ids::new("").make("a"), "g-a");
    }

    proptest! {
        #[test]
        fn ids_are_unique(stems in prop::collection::vec("(a|b)(-[0-9])?(-2)?", 0..40)) {
            let mut ids = Ids::new("p");
            let made: BTreeSet<_> = stems.iter().map(|stem| ids.make(stem)).collect();
            prop_assert_eq!(made.len(), stems.len());
        }
    }
}

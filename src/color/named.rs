use super::Colormap;
use super::colormap::REVERSED;
use super::tables::ALL;
use std::fmt;

impl Colormap {
    /// The map that matplotlib calls by this name, such as `"RdBu"`, or `"RdBu_r"` for the reversed
    /// one.
    ///
    /// Names that stand for the same colours, such as `"gray"` and `"grey"`, are maps of their own.
    /// A reversed map has the colours of the map itself, from which those of matplotlib's differ by
    /// at most 1 in 255, as it rounds them anew.
    ///
    /// # Errors
    ///
    /// [`UnknownColormap`], with the name that was probably meant, when there is no such map.
    pub fn named(name: &str) -> Result<Self, UnknownColormap> {
        let (base, reverse) = match name.strip_suffix(REVERSED) {
            Some(base) => (base, true),
            None => (name, false),
        };
        let found = ALL.iter().find(|map| map.name() == base);
        match found {
            Some(map) if reverse => Ok(map.reversed()),
            Some(map) => Ok(map.clone()),
            None => Err(UnknownColormap::new(name, base)),
        }
    }

    /// The names that [`named`](Self::named) knows, sorted without regard to case; each also with
    /// `_r`, reversed.
    #[must_use]
    pub fn names() -> Vec<&'static str> {
        ALL.iter().map(Self::name).collect()
    }
}

/// There is no colormap of this name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownColormap {
    /// The name that was asked for.
    pub name: String,
    /// The name that was probably meant, if one is close.
    pub suggestion: Option<String>,
}

impl UnknownColormap {
    /// `base` is the name without what asks for the reversed map.
    fn new(name: &str, base: &str) -> Self {
        let lower = base.to_lowercase();
        let suffix = &name[base.len()..];
        let suggestion = Colormap::names()
            .into_iter()
            .map(|known| (edit_distance(&lower, &known.to_lowercase()), known))
            .min()
            // One slip in a short name, two in a longer one.
            .filter(|(distance, known)| *distance <= if known.len() < 5 { 1 } else { 2 })
            .map(|(_, known)| format!("{known}{suffix}"));
        Self { name: name.to_owned(), suggestion }
    }
}

/// Names the map that was probably meant, or else all there are.
impl fmt::Display for UnknownColormap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no colormap is called {:?}", self.name)?;
        match &self.suggestion {
            Some(suggestion) => write!(f, ", did you mean {suggestion:?}?"),
            None => {
                let names = Colormap::names().join(", ");
                write!(f, " (known: {names}; add {REVERSED} to reverse)")
            }
        }
    }
}

impl std::error::Error for UnknownColormap {}

/// How many characters must be added, removed or replaced to turn `a` into `b` (Levenshtein).
fn edit_distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut left = i + 1;
        let mut diagonal = i;
        row[0] = left;
        for (cell, to) in row[1..].iter_mut().zip(b.chars()) {
            let replaced = diagonal + usize::from(from != to);
            diagonal = *cell;
            left = replaced.min(left + 1).min(diagonal + 1);
            *cell = left;
        }
    }
    row[row.len() - 1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::Color;
    use proptest::prelude::*;
    use serde_json::Value;

    fn channels(color: Color) -> [u8; 3] {
        [color.r, color.g, color.b]
    }

    /// The three channels of each colour in a row of hexadecimal digits.
    fn colors(hex: &str) -> Vec<[u8; 3]> {
        let digits: Vec<u8> = hex.chars().map(|digit| digit.to_digit(16).unwrap() as u8).collect();
        digits.chunks(6).map(|d| [0, 2, 4].map(|i| 16 * d[i] + d[i + 1])).collect()
    }

    #[test]
    fn every_name_of_matplotlib() {
        let goldens: Value = serde_json::from_str(include_str!("goldens/names.json")).unwrap();
        let goldens = goldens.as_object().unwrap();
        assert_eq!((goldens.len(), Colormap::names().len()), (182, 91));
        for (name, golden) in goldens {
            let map = Colormap::named(name).unwrap();
            assert_eq!(
                (map.name(), map.table().len()),
                (&**name, golden[0].as_u64().unwrap() as usize)
            );
            let tolerance = u8::from(name.ends_with(REVERSED));
            for (i, expected) in colors(golden[1].as_str().unwrap()).into_iter().enumerate() {
                let painted = channels(map.color(i as f64 / 11.0));
                let off = painted.iter().zip(expected).map(|(a, b)| a.abs_diff(b)).max();
                assert!(off <= Some(tolerance), "{name} {i}: {painted:?} is not {expected:?}");
            }
        }
    }

    #[test]
    fn names_are_sorted_and_reversible() {
        let names = Colormap::names();
        assert!(names.is_sorted_by_key(|name| name.to_lowercase()));
        for name in names {
            let map = Colormap::named(name).unwrap();
            let reversed = Colormap::named(&format!("{name}{REVERSED}")).unwrap();
            assert_eq!(map.name(), name);
            assert_eq!(map.reversed(), reversed);
            assert_eq!(reversed.reversed(), map);
            assert!(map.table().iter().rev().eq(reversed.table()));
        }
    }

    #[test]
    fn constants() {
        for (name, map) in [
            ("viridis", Colormap::VIRIDIS),
            ("RdYlBu", Colormap::RD_YL_BU),
            ("PRGn", Colormap::PRGN),
            ("PiYG", Colormap::PI_YG),
            ("CMRmap", Colormap::CMRMAP),
            ("gist_earth", Colormap::GIST_EARTH),
            ("tab20b", Colormap::TAB20B),
            ("okabe_ito", Colormap::OKABE_ITO),
            ("Grays", Colormap::GRAYS),
        ] {
            assert_eq!(Colormap::named(name).unwrap(), map);
        }
    }

    #[test]
    fn aliases_share_their_table() {
        for [a, b] in [
            [Colormap::GRAY, Colormap::GREY],
            [Colormap::GRAY, Colormap::GIST_GREY],
            [Colormap::GREYS, Colormap::GRAYS],
            [Colormap::GIST_YARG, Colormap::GIST_YERG],
        ] {
            assert_ne!(a, b);
            assert!(std::ptr::eq(a.table(), b.table()));
        }
    }

    #[test]
    fn suggestions() {
        let meant = |name: &str| Colormap::named(name).unwrap_err().suggestion;
        for (name, suggestion) in [
            ("Viridis", "viridis"),
            ("magna", "magma"),
            ("cividus_r", "cividis_r"),
            ("rdbu", "RdBu"),
            ("RdBU_r", "RdBu_r"),
            ("jett", "jet"),
            ("set 1", "Set1"),
        ] {
            assert_eq!(meant(name).as_deref(), Some(suggestion));
        }
        assert_eq!(meant("mop"), None);
        assert_eq!(meant(""), None);
        assert_eq!(
            Colormap::named("plsma").unwrap_err().to_string(),
            "no colormap is called \"plsma\", did you mean \"plasma\"?"
        );
        let text = Colormap::named("parula").unwrap_err().to_string();
        assert!(text.contains("known: Accent, afmhot, ") && text.ends_with("add _r to reverse)"));
    }

    #[test]
    fn edit_distances() {
        for (a, b, distance) in [("", "", 0), ("", "abc", 3), ("kitten", "sitting", 3)] {
            assert_eq!(edit_distance(a, b), distance);
            assert_eq!(edit_distance(b, a), distance);
        }
    }

    proptest! {
        #[test]
        fn any_name(name in ".{0,40}") {
            if let Err(error) = Colormap::named(&name) {
                prop_assert!(error.to_string().starts_with("no colormap is called"));
            }
        }
    }
}

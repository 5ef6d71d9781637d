use super::Color;
use super::tables;
use std::fmt;
use std::sync::Arc;

/// A map from numbers between 0 and 1 to colours.
///
#[doc = include_str!("../../docs/images/colormaps.svg")]
///
/// A map is a table (256 entries in those that come with the library) and three more colours: for
/// numbers below 0 ([`under`](Self::under)), above 1 ([`over`](Self::over)), and for NaN
/// ([`bad`](Self::bad)). The entry of `t` is `floor(t × length)`, and 1 belongs to the last entry.
///
/// A colormap is a value that is cheap to clone:
///
/// ```
/// use graticule::color::{Color, Colormap};
///
/// let map = Colormap::MAGMA.with_bad(Color::WHITE);
/// assert_eq!(map.color(0.6).to_string(), "#dd4968");
/// assert_eq!(map.color(f64::NAN), Color::WHITE);
/// assert_eq!(map.reversed().color(1.0), Colormap::MAGMA.color(0.0));
/// ```
#[derive(Clone)]
pub struct Colormap {
    table: Table,
    under: Option<Color>,
    over: Option<Color>,
    bad: Color,
}

/// The colours of a map and what they are called.
#[derive(Clone)]
enum Table {
    /// A table that comes with the library.
    BuiltIn { name: &'static str, colors: &'static [Color] },
    /// A table that was made at run time.
    Shared(Arc<Named>),
}

/// What a table made at run time holds.
struct Named {
    name: String,
    colors: Vec<Color>,
}

impl Colormap {
    /// Viridis: dark violet over green to yellow.
    pub const VIRIDIS: Self = Self::built_in("viridis", &tables::VIRIDIS);
    /// Magma: black over magenta to a pale yellow.
    pub const MAGMA: Self = Self::built_in("magma", &tables::MAGMA);
    /// Inferno: black over red to a pale yellow.
    pub const INFERNO: Self = Self::built_in("inferno", &tables::INFERNO);
    /// Plasma: blue over magenta to yellow.
    pub const PLASMA: Self = Self::built_in("plasma", &tables::PLASMA);
    /// Cividis: blue over grey to yellow, nearly the same to readers with and without red-green
    /// colour blindness.
    pub const CIVIDIS: Self = Self::built_in("cividis", &tables::CIVIDIS);

    /// The colour of NaN unless another is set: a light grey.
    ///
    /// It stands out from a white page, and from every entry of the maps above by a CIE 1976
    /// difference of at least 30 (2.3 is just noticeable). Matplotlib's default, transparent black,
    /// makes missing cells look like the page.
    pub const DEFAULT_BAD: Color = Color::rgb(0xd9, 0xd9, 0xd9);

    const ALL: [Self; 5] = [Self::VIRIDIS, Self::MAGMA, Self::INFERNO, Self::PLASMA, Self::CIVIDIS];

    const fn built_in(name: &'static str, colors: &'static [Color; tables::LENGTH]) -> Self {
        let table = Table::BuiltIn { name, colors };
        Self { table, under: None, over: None, bad: Self::DEFAULT_BAD }
    }

    /// The map of this name, such as `"magma"`, or `"magma_r"` for the reversed one.
    ///
    /// # Errors
    ///
    /// [`UnknownColormap`], with the name that was probably meant, when there is no such map.
    pub fn named(name: &str) -> Result<Self, UnknownColormap> {
        let (base, reverse) = match name.strip_suffix(REVERSED) {
            Some(base) => (base, true),
            None => (name, false),
        };
        let found = Self::ALL.into_iter().find(|map| map.name() == base);
        match found {
            Some(map) if reverse => Ok(map.reversed()),
            Some(map) => Ok(map),
            None => Err(UnknownColormap::new(name, base)),
        }
    }

    /// The names that [`named`](Self::named) knows; each also with `_r`, reversed.
    #[must_use]
    pub fn names() -> Vec<&'static str> {
        Self::ALL
            .iter()
            .filter_map(|map| match map.table {
                Table::BuiltIn { name, .. } => Some(name),
                Table::Shared(_) => None,
            })
            .collect()
    }

    /// What the map is called.
    #[must_use]
    pub fn name(&self) -> &str {
        match &self.table {
            Table::BuiltIn { name, .. } => name,
            Table::Shared(shared) => &shared.name,
        }
    }

    /// The colours from 0 to 1; never empty.
    #[must_use]
    pub fn table(&self) -> &[Color] {
        match &self.table {
            Table::BuiltIn { colors, .. } => colors,
            Table::Shared(shared) => &shared.colors,
        }
    }

    /// Which entry of the table `t` has; `None` below 0, above 1, and for NaN.
    #[must_use]
    pub fn index(&self, t: f64) -> Option<usize> {
        let length = self.table().len();
        (0.0..=1.0).contains(&t).then(|| ((t * length as f64) as usize).min(length - 1))
    }

    /// The colour of `t`: of the table, or under, over or bad.
    #[must_use]
    pub fn color(&self, t: f64) -> Color {
        match self.index(t) {
            Some(index) => self.table()[index],
            None if t < 0.0 => self.under(),
            None if t > 1.0 => self.over(),
            None => self.bad,
        }
    }

    /// The colour of numbers below 0: the first of the table, unless another is set.
    #[must_use]
    pub fn under(&self) -> Color {
        self.under.unwrap_or(self.table()[0])
    }

    /// The colour of numbers above 1: the last of the table, unless another is set.
    #[must_use]
    pub fn over(&self) -> Color {
        let table = self.table();
        self.over.unwrap_or(table[table.len() - 1])
    }

    /// The colour of NaN: [`DEFAULT_BAD`](Self::DEFAULT_BAD), unless another is set.
    #[must_use]
    pub const fn bad(&self) -> Color {
        self.bad
    }

    /// The same map with another colour for numbers below 0.
    #[must_use]
    pub fn with_under(self, color: Color) -> Self {
        Self { under: Some(color), ..self }
    }

    /// The same map with another colour for numbers above 1.
    #[must_use]
    pub fn with_over(self, color: Color) -> Self {
        Self { over: Some(color), ..self }
    }

    /// The same map with another colour for NaN.
    #[must_use]
    pub fn with_bad(self, color: Color) -> Self {
        Self { bad: color, ..self }
    }

    /// The map from its last colour to its first; under and over change places too.
    ///
    /// Its name gains `_r`, or loses it again.
    #[must_use]
    pub fn reversed(&self) -> Self {
        let name = match self.name().strip_suffix(REVERSED) {
            Some(base) => base.to_owned(),
            None => format!("{}{REVERSED}", self.name()),
        };
        let colors = self.table().iter().rev().copied().collect();
        let table = Table::Shared(Arc::new(Named { name, colors }));
        Self { table, under: self.over, over: self.under, bad: self.bad }
    }
}

/// What the name of a reversed map ends with.
const REVERSED: &str = "_r";

/// Viridis, which is readable in grey and with any common colour blindness.
impl Default for Colormap {
    fn default() -> Self {
        Self::VIRIDIS
    }
}

/// Maps are equal when they have the same name and paint every number alike.
impl PartialEq for Colormap {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
            && self.table() == other.table()
            && (self.under(), self.over(), self.bad) == (other.under(), other.over(), other.bad)
    }
}

impl Eq for Colormap {}

impl fmt::Debug for Colormap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Colormap")
            .field("name", &self.name())
            .field("length", &self.table().len())
            .field("under", &self.under())
            .field("over", &self.over())
            .field("bad", &self.bad)
            .finish()
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
            .map(|known| (edit_distance(&lower, known), known))
            .min()
            .filter(|(distance, _)| *distance <= 2)
            .map(|(_, known)| format!("{known}{suffix}"));
        Self { name: name.to_owned(), suggestion }
    }
}

impl fmt::Display for UnknownColormap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no colormap is called {:?}", self.name)?;
        if let Some(suggestion) = &self.suggestion {
            write!(f, ", did you mean {suggestion:?}?")?;
        }
        write!(f, " (known: {}; add {REVERSED} to reverse)", Colormap::names().join(", "))
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
    use proptest::prelude::*;
    use serde_json::Value;

    fn goldens() -> Value {
        serde_json::from_str(include_str!("goldens/colormaps.json")).unwrap()
    }

    fn hex(color: Color) -> String {
        format!("{:02x}{:02x}{:02x}{:02x}", color.r, color.g, color.b, color.a)
    }

    #[test]
    fn colors_are_matplotlibs() {
        let goldens = goldens();
        for (name, golden) in goldens["maps"].as_object().unwrap() {
            let map = Colormap::named(name).unwrap();
            for (x, expected) in
                goldens["x"].as_array().unwrap().iter().zip(golden["hex"].as_array().unwrap())
            {
                assert_eq!(hex(map.color(x.as_f64().unwrap())), *expected.as_str().unwrap());
            }
            assert_eq!(hex(map.under()), golden["special"]["under"]);
            assert_eq!(hex(map.over()), golden["special"]["over"]);
        }
        for (name, table) in goldens["lut_rgb"].as_object().unwrap() {
            let map = Colormap::named(name).unwrap();
            let ours: String =
                map.table().iter().map(|&color| hex(color)[..6].to_owned()).collect();
            assert_eq!(ours, *table.as_str().unwrap(), "{name}");
        }
        for row in goldens["viridis_edge_positions"].as_array().unwrap() {
            assert_eq!(hex(Colormap::VIRIDIS.color(row[0].as_f64().unwrap())), row[1]);
        }
    }

    #[test]
    fn ends_of_the_maps_without_a_golden() {
        let ends = |map: &Colormap| (map.color(0.0).to_string(), map.color(1.0).to_string());
        assert_eq!(ends(&Colormap::MAGMA), ("#000003".into(), "#fbfcbf".into()));
        assert_eq!(ends(&Colormap::INFERNO), ("#000003".into(), "#fcfea4".into()));
    }

    #[test]
    fn beyond_the_table() {
        let map = Colormap::PLASMA;
        assert_eq!(map.color(-1e-300), map.under());
        assert_eq!(map.color(f64::INFINITY), map.over());
        assert_eq!(map.color(f64::NAN), Colormap::DEFAULT_BAD);
        assert_eq!(map.color(-0.0), map.table()[0]);
        let set = map.with_under(Color::BLACK).with_over(Color::WHITE).with_bad(Color::TRANSPARENT);
        assert_eq!(set.color(-1.0), Color::BLACK);
        assert_eq!(set.color(2.0), Color::WHITE);
        assert_eq!(set.color(f64::NAN), Color::TRANSPARENT);
        assert_eq!(set.reversed().color(2.0), Color::BLACK);
    }

    #[test]
    fn missing_is_seen_on_every_map() {
        // Far from each entry in at least one channel, and from a white page.
        let bad = Colormap::DEFAULT_BAD;
        let far = |a: Color| {
            [(a.r, bad.r), (a.g, bad.g), (a.b, bad.b)].iter().any(|(x, y)| x.abs_diff(*y) >= 32)
        };
        assert!(Colormap::ALL.iter().all(|map| map.table().iter().all(|&color| far(color))));
        assert!(far(Color::WHITE));
    }

    #[test]
    fn names() {
        for name in Colormap::names() {
            assert_eq!(Colormap::named(name).unwrap().name(), name);
        }
        assert_eq!(Colormap::named("magma_r").unwrap(), Colormap::MAGMA.reversed());
        assert_eq!(Colormap::MAGMA.reversed().reversed(), Colormap::MAGMA);
        let meant = |name: &str| Colormap::named(name).unwrap_err().suggestion;
        assert_eq!(meant("Viridis").as_deref(), Some("viridis"));
        assert_eq!(meant("magna").as_deref(), Some("magma"));
        assert_eq!(meant("cividus_r").as_deref(), Some("cividis_r"));
        assert_eq!(meant("jet"), None);
        assert_eq!(
            Colormap::named("plsma").unwrap_err().to_string(),
            "no colormap is called \"plsma\", did you mean \"plasma\"? \
             (known: viridis, magma, inferno, plasma, cividis; add _r to reverse)"
        );
    }

    #[test]
    fn edit_distances() {
        for (a, b, distance) in [("", "", 0), ("", "abc", 3), ("kitten", "sitting", 3)] {
            assert_eq!(edit_distance(a, b), distance);
            assert_eq!(edit_distance(b, a), distance);
        }
    }

    #[test]
    fn shared_between_threads() {
        fn check<T: Send + Sync + Clone + fmt::Debug>(_: T) {}
        check(Colormap::default());
    }

    proptest! {
        #[test]
        fn index_is_monotone_and_within(a in 0.0..=1.0, b in 0.0..=1.0) {
            let map = Colormap::VIRIDIS;
            let (low, high) = (map.index(f64::min(a, b)), map.index(f64::max(a, b)));
            prop_assert!(low.is_some() && low <= high && high < Some(256));
        }

        #[test]
        fn any_name_and_number(name in ".{0,40}", t: f64) {
            if let Err(error) = Colormap::named(&name) {
                prop_assert!(error.to_string().contains("viridis"));
            }
            let _ = Colormap::VIRIDIS.color(t);
        }
    }
}

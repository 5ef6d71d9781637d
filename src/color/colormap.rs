use super::{Color, missing};
use std::fmt;
use std::sync::Arc;

/// A map from numbers between 0 and 1 to colours.
///
#[doc = include_str!("../../docs/images/colormaps.svg")]
///
/// A map is a table and three more colours: for numbers below 0 ([`under`](Self::under)), above 1
/// ([`over`](Self::over)), and for NaN ([`bad`](Self::bad)). The entry of `t` is
/// `floor(t × length)`, and 1 belongs to the last entry.
///
/// Every map of matplotlib 3.11 comes with the library, with the very colours that matplotlib
/// paints: as a constant, whose name is matplotlib's in capitals, with an underscore between a small
/// letter and a capital (`RdYlBu` is [`RD_YL_BU`](Self::RD_YL_BU), `PRGn` is [`PRGN`](Self::PRGN)),
/// and by its name as a string ([`named`](Self::named)). Most have 256 entries, the two twilights
/// 510, qualitative maps one for each of their 8 to 20 colours. Other maps are made
/// [from colours](Self::from_colors), [from stops](Self::from_stops), of
/// [discrete](Self::discrete) colours, or from another map ([`reversed`](Self::reversed),
/// [`resampled`](Self::resampled)).
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
    /// The colour of NaN unless another is set, on most maps: a light grey.
    ///
    /// It stands out from a white page. Maps that contain it, or come near it, take the first of
    /// these that is far from all their colours instead: a medium grey (`#808080`), a dark grey
    /// (`#404040`), or, on maps of greys, a mauve (`#c070c0`); or the furthest, on a map that comes
    /// near them all. From each entry of every map that comes with the library, the default has
    /// a CIE 1976 difference of at least 12 (2.3 is just noticeable). Matplotlib's default,
    /// transparent black, makes missing cells look like the page.
    pub const DEFAULT_BAD: Color = missing::CANDIDATES[0];

    /// The map of a table that comes with the library, and is not empty.
    pub(super) const fn built_in(name: &'static str, colors: &'static [Color]) -> Self {
        let table = Table::BuiltIn { name, colors };
        Self { table, under: None, over: None, bad: missing::color(colors) }
    }

    /// The map of a table made at run time; `colors` is not empty.
    pub(super) fn shared(name: String, colors: Vec<Color>) -> Self {
        let bad = missing::color(&colors);
        let table = Table::Shared(Arc::new(Named { name, colors }));
        Self { table, under: None, over: None, bad }
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

    /// The colour of NaN; see [`DEFAULT_BAD`](Self::DEFAULT_BAD) for what it is unless set.
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

    /// The map with all of its colours, those for under, over and NaN too, that much as opaque as
    /// they are: 0 is transparent, 1 changes nothing. Numbers outside count as the nearer of the two,
    /// NaN as 1.
    ///
    /// ```
    /// use graticule::color::{Color, Colormap};
    ///
    /// let pale = Colormap::VIRIDIS.with_opacity(0.5);
    /// assert_eq!(pale.color(0.0), Colormap::VIRIDIS.color(0.0).with_alpha(128));
    /// ```
    #[must_use]
    pub fn with_opacity(self, opacity: f64) -> Self {
        if opacity.is_nan() || opacity >= 1.0 {
            return self;
        }
        let fade =
            |color: Color| color.with_alpha((f64::from(color.a) * opacity.max(0.0)).round() as u8);
        let colors = self.table().iter().copied().map(fade).collect();
        let (under, over, bad) = (self.under.map(fade), self.over.map(fade), fade(self.bad));
        Self { under, over, bad, ..Self::shared(self.name().to_owned(), colors) }
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
        let (under, over, bad) = (self.over, self.under, self.bad);
        Self { under, over, bad, ..Self::shared(name, colors) }
    }

    /// The map with `count` colours: those that it has for as many numbers, evenly spaced from 0
    /// to 1.
    ///
    /// 0 counts as 1, and more than 256 as 256, all that a palette holds. The name stays, and so do
    /// under, over and bad where they were set.
    ///
    /// These are the colours of matplotlib's `resampled` for maps that are listed there (viridis,
    /// twilight, tab10); maps that matplotlib interpolates anew differ by as much as neighbouring
    /// entries of the table do.
    #[must_use]
    pub fn resampled(&self, count: usize) -> Self {
        let last = count.clamp(1, 256) - 1;
        let step = 1.0 / last.max(1) as f64;
        let colors = (0..=last).map(|i| self.color((i as f64 * step).min(1.0))).collect();
        let (under, over, bad) = (self.under, self.over, self.bad);
        Self { under, over, bad, ..Self::shared(self.name().to_owned(), colors) }
    }

    /// The map with a colour for each of `count` categories.
    ///
    /// Of a map of few colours (less than 256), such as the qualitative ones, these are the first, and
    /// again from the first on where there are more categories than colours. Of any other map they
    /// are [spread](Self::resampled) evenly from its first to its last. The name stays, and so do
    /// under, over and bad where they were set. 0 counts as 1, and more than 256 as 256.
    ///
    /// ```
    /// use graticule::color::Colormap;
    ///
    /// assert_eq!(Colormap::TAB10.categories(3).table(), &Colormap::TAB10.table()[..3]);
    /// assert_eq!(Colormap::VIRIDIS.categories(3), Colormap::VIRIDIS.resampled(3));
    /// ```
    #[must_use]
    pub fn categories(&self, count: usize) -> Self {
        if self.table().len() >= 256 {
            return self.resampled(count);
        }
        let colors = self.table().iter().cycle().take(count.clamp(1, 256)).copied().collect();
        let (under, over, bad) = (self.under, self.over, self.bad);
        Self { under, over, bad, ..Self::shared(self.name().to_owned(), colors) }
    }
}

/// What the name of a reversed map ends with.
pub(super) const REVERSED: &str = "_r";

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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    fn hex(color: Color) -> String {
        format!("{:02x}{:02x}{:02x}{:02x}", color.r, color.g, color.b, color.a)
    }

    fn table(map: &Colormap) -> String {
        map.table().iter().map(|&color| hex(color)[..6].to_owned()).collect()
    }

    #[test]
    fn colors_are_matplotlibs() {
        let goldens: Value = serde_json::from_str(include_str!("goldens/colormaps.json")).unwrap();
        for (name, golden) in goldens["maps"].as_object().unwrap() {
            let map = Colormap::named(name).unwrap();
            assert_eq!(map.table().len() as u64, golden["N"].as_u64().unwrap(), "{name}");
            for (x, expected) in
                goldens["x"].as_array().unwrap().iter().zip(golden["hex"].as_array().unwrap())
            {
                assert_eq!(hex(map.color(x.as_f64().unwrap())), *expected.as_str().unwrap());
            }
            assert_eq!(hex(map.under()), golden["special"]["under"]);
            assert_eq!(hex(map.over()), golden["special"]["over"]);
        }
        for (name, colors) in goldens["lut_rgb"].as_object().unwrap() {
            let map = Colormap::named(name).unwrap();
            // Of a longer table (twilight) the golden has the first 256 entries.
            assert_eq!(table(&map)[..6 * 256], *colors.as_str().unwrap(), "{name}");
        }
        for row in goldens["viridis_edge_positions"].as_array().unwrap() {
            assert_eq!(hex(Colormap::VIRIDIS.color(row[0].as_f64().unwrap())), row[1]);
        }
    }

    #[test]
    fn resampled_as_by_matplotlib() {
        let goldens: Value = serde_json::from_str(include_str!("goldens/resampled.json")).unwrap();
        for row in goldens.as_array().unwrap() {
            let map = Colormap::named(row[0].as_str().unwrap()).unwrap();
            let resampled = map.resampled(row[1].as_u64().unwrap() as usize);
            assert_eq!(table(&resampled), *row[2].as_str().unwrap(), "{} {}", row[0], row[1]);
            assert_eq!(resampled.name(), map.name());
        }
    }

    #[test]
    fn resampled_keeps_what_was_set() {
        let map = Colormap::RD_BU.with_under(Color::BLACK).with_bad(Color::TRANSPARENT);
        let resampled = map.resampled(5);
        assert_eq!((resampled.under(), resampled.bad()), (Color::BLACK, Color::TRANSPARENT));
        assert_eq!(resampled.over(), map.over());
        assert_eq!(map.resampled(0), map.resampled(1));
        assert_eq!(map.resampled(usize::MAX), map.resampled(256));
        assert_eq!(map.resampled(256), map);
    }

    #[test]
    fn categories_take_the_first_colors_of_few() {
        let map = Colormap::TAB10.with_bad(Color::WHITE);
        assert_eq!(map.categories(12).table()[8..], [8, 9, 0, 1].map(|i| map.table()[i]));
        assert_eq!(map.categories(0).table(), &map.table()[..1]);
        assert_eq!(map.categories(4).categories(4), map.categories(4));
        assert_eq!(map.categories(3).bad(), Color::WHITE);
        assert_eq!(Colormap::MAGMA.categories(300), Colormap::MAGMA);
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
    fn qualitative_colors_have_equal_parts() {
        let map = Colormap::TAB10;
        for i in 0..100 {
            assert_eq!(map.index((f64::from(i) + 0.5) / 100.0), Some(i as usize / 10));
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
            for map in [Colormap::VIRIDIS, Colormap::TWILIGHT, Colormap::SET1] {
                let (low, high) = (map.index(f64::min(a, b)), map.index(f64::max(a, b)));
                prop_assert!(low.is_some() && low <= high && high < Some(map.table().len()));
            }
        }

        #[test]
        fn any_number_has_a_color(t: f64, count: usize) {
            let map = Colormap::VIRIDIS.resampled(count);
            let painted = map.color(t);
            prop_assert!(painted == map.bad() || map.table().contains(&painted));
        }
    }
}

use super::oklab::mix;
use super::{Color, Colormap};
use std::fmt;

/// How many entries an interpolated map has.
const ENTRIES: usize = 256;

impl Colormap {
    /// A map through these colours, evenly spaced from 0 to 1, with 256 entries.
    ///
    /// Between two colours it is interpolated in Oklab, where equal steps look about equal; alpha
    /// takes part. A single colour fills the map.
    ///
    /// ```
    /// use graticule::color::{Color, Colormap};
    ///
    /// let map = Colormap::from_colors("ink", [Color::WHITE, Color::rgb(0x12, 0x2b, 0x4a)])?;
    /// assert_eq!(map.color(1.0).to_string(), "#122b4a");
    /// # Ok::<(), graticule::color::InvalidColors>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`InvalidColors::Empty`] when there are none.
    pub fn from_colors(
        name: impl Into<String>,
        colors: impl IntoIterator<Item = Color>,
    ) -> Result<Self, InvalidColors> {
        let colors: Vec<Color> = colors.into_iter().collect();
        let last = colors.len().saturating_sub(1).max(1) as f64;
        Self::from_stops(name, colors.into_iter().enumerate().map(|(i, c)| (i as f64 / last, c)))
    }

    /// A map through colours at positions of their own, with 256 entries: `(position, colour)`,
    /// each position from 0 to 1 and none less than the one before.
    ///
    /// Interpolated as by [`from_colors`](Self::from_colors). Before the first stop the map has the
    /// first colour, after the last stop the last one. Two stops at one position make a hard edge,
    /// and the position itself has the colour of the second.
    ///
    /// # Errors
    ///
    /// [`InvalidColors`] when there are none, or when a position is not from 0 to 1, or less than
    /// the one before.
    pub fn from_stops(
        name: impl Into<String>,
        stops: impl IntoIterator<Item = (f64, Color)>,
    ) -> Result<Self, InvalidColors> {
        let stops: Vec<(f64, Color)> = stops.into_iter().collect();
        check(&stops)?;
        let last = (ENTRIES - 1) as f64;
        let colors = (0..ENTRIES).map(|i| between(&stops, i as f64 / last)).collect();
        Ok(Self::shared(name.into(), colors))
    }

    /// A map of these colours just as they are, each for an equal part of 0 to 1.
    ///
    /// ```
    /// use graticule::color::{Color, Colormap};
    ///
    /// let lights = [Color::rgb(200, 30, 30), Color::rgb(240, 190, 0), Color::rgb(0, 140, 70)];
    /// let map = Colormap::discrete("lights", lights)?;
    /// assert_eq!((map.color(0.3), map.color(0.4)), (lights[0], lights[1]));
    /// # Ok::<(), graticule::color::InvalidColors>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`InvalidColors::Empty`] when there are none.
    pub fn discrete(
        name: impl Into<String>,
        colors: impl IntoIterator<Item = Color>,
    ) -> Result<Self, InvalidColors> {
        let colors: Vec<Color> = colors.into_iter().collect();
        if colors.is_empty() {
            return Err(InvalidColors::Empty);
        }
        Ok(Self::shared(name.into(), colors))
    }
}

/// Whether a map can be made of the stops.
fn check(stops: &[(f64, Color)]) -> Result<(), InvalidColors> {
    if stops.is_empty() {
        return Err(InvalidColors::Empty);
    }
    let mut before = 0.0;
    for (index, &(position, _)) in stops.iter().enumerate() {
        if !(0.0..=1.0).contains(&position) {
            return Err(InvalidColors::Position { index, position });
        }
        if position < before {
            return Err(InvalidColors::Order { index, position, before });
        }
        before = position;
    }
    Ok(())
}

/// The colour at `t`; there is at least one stop, and they are in order.
fn between(stops: &[(f64, Color)], t: f64) -> Color {
    let after = stops.partition_point(|&(position, _)| position <= t);
    if after == 0 {
        return stops[0].1;
    }
    let (low, from) = stops[after - 1];
    match stops.get(after) {
        Some(&(high, to)) => mix(from, to, (t - low) / (high - low)),
        None => from,
    }
}

/// No map can be made of these colours.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum InvalidColors {
    /// There are none.
    Empty,
    /// The position of a stop is not a number from 0 to 1.
    Position {
        /// Which stop, from 0.
        index: usize,
        /// Its position.
        position: f64,
    },
    /// The position of a stop is less than that of the stop before.
    Order {
        /// Which stop, from 0.
        index: usize,
        /// Its position.
        position: f64,
        /// The position of the stop before.
        before: f64,
    },
}

impl fmt::Display for InvalidColors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "a colormap needs at least one colour"),
            Self::Position { index, position } => {
                write!(f, "stop {index} is at {position}, which is not from 0 to 1")
            }
            Self::Order { index, position, before } => {
                write!(f, "stop {index} is at {position}, before the previous stop at {before}")
            }
        }
    }
}

impl std::error::Error for InvalidColors {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const RED: Color = Color::rgb(255, 0, 0);
    const BLUE: Color = Color::rgb(0, 0, 255);

    #[test]
    fn through_the_colors() {
        let map = Colormap::from_colors("flag", [RED, Color::WHITE, BLUE]).unwrap();
        assert_eq!((map.name(), map.table().len()), ("flag", 256));
        assert_eq!((map.color(0.0), map.color(1.0)), (RED, BLUE));
        assert!(map.color(0.5).g >= 250);
        assert_eq!(map.reversed().name(), "flag_r");
    }

    #[test]
    fn one_and_none() {
        let one = Colormap::from_colors("one", [RED]).unwrap();
        assert!(one.table().iter().all(|&color| color == RED));
        assert_eq!(Colormap::discrete("one", [RED]).unwrap().color(0.7), RED);
        assert_eq!(Colormap::from_colors("none", []), Err(InvalidColors::Empty));
        assert_eq!(Colormap::from_stops("none", []), Err(InvalidColors::Empty));
        assert_eq!(Colormap::discrete("none", []), Err(InvalidColors::Empty));
    }

    #[test]
    fn stops() {
        let map = Colormap::from_stops("edge", [(0.2, RED), (0.2, BLUE), (0.6, RED)]).unwrap();
        // 51 / 255 is 0.2.
        assert_eq!((map.table()[50], map.table()[51]), (RED, BLUE));
        assert_eq!((map.color(0.0), map.color(0.61), map.color(1.0)), (RED, RED, RED));
        let order = Colormap::from_stops("edge", [(0.0, RED), (0.5, RED), (0.4, RED)]);
        assert_eq!(
            order.unwrap_err().to_string(),
            "stop 2 is at 0.4, before the previous stop at 0.5"
        );
        for position in [-0.1, 1.1, f64::NAN, f64::INFINITY] {
            let map = Colormap::from_stops("far", [(0.0, RED), (position, BLUE)]);
            assert!(matches!(map, Err(InvalidColors::Position { index: 1, .. })), "{position}");
        }
    }

    #[test]
    fn discrete() {
        let map = Colormap::discrete("three", [RED, Color::WHITE, BLUE]).unwrap();
        assert_eq!([0.3, 0.4, 0.7].map(|t| map.color(t)), [RED, Color::WHITE, BLUE]);
    }

    #[test]
    fn grey_maps_show_what_is_missing() {
        let map = Colormap::from_colors("grey", [Color::BLACK, Color::WHITE]).unwrap();
        assert_eq!(map.bad(), Colormap::GRAY.bad());
    }

    proptest! {
        #[test]
        fn greys_stay_grey_and_in_order(a: u8, b: u8) {
            let (a, b) = (a.min(b), a.max(b));
            let map = Colormap::from_colors("g", [Color::rgb(a, a, a), Color::rgb(b, b, b)]);
            let table = map.unwrap().table().to_vec();
            prop_assert!(table.is_sorted_by_key(|color| color.g));
            // The matrices have ten digits: channels may be rounded to neighbours.
            prop_assert!(table.iter().all(|c| c.r.abs_diff(c.g) <= 1 && c.b.abs_diff(c.g) <= 1));
        }

        #[test]
        fn any_stops(stops in prop::collection::vec((any::<f64>(), any::<u32>()), 0..5)) {
            let stops = stops.into_iter().map(|(position, bits)| {
                let [r, g, b, a] = bits.to_le_bytes();
                (position, Color { r, g, b, a })
            });
            if let Ok(map) = Colormap::from_stops("any", stops) {
                prop_assert_eq!(map.table().len(), 256);
            }
        }

        #[test]
        fn ordered_stops(mut positions in prop::collection::vec(0.0..=1.0, 1..6)) {
            positions.sort_by(f64::total_cmp);
            let stops = positions.iter().map(|&position| (position, RED));
            let map = Colormap::from_stops("red", stops).unwrap();
            prop_assert!(map.table().iter().all(|&color| color == RED));
        }
    }
}

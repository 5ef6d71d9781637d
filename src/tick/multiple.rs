use super::Locator;
use super::decimal::{divide, tidy};
use super::limits::{MAX_TICKS, are_valid, within};
use super::minor::{divided, parts};

/// Ticks at every multiple of a base, plus an offset, whatever the room.
///
/// ```
/// use graticule::tick::{Locator, MultipleLocator};
///
/// assert_eq!(MultipleLocator::new(90.0).ticks(-180.0, 100.0, 9), [-180.0, -90.0, 0.0, 90.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct MultipleLocator {
    base: f64,
    offset: f64,
}

impl MultipleLocator {
    /// Ticks at the multiples of `base`; a base that is not positive and finite has none.
    #[must_use]
    pub const fn new(base: f64) -> Self {
        Self { base, offset: 0.0 }
    }

    /// Ticks at `offset` and whole bases away from it.
    #[must_use]
    pub const fn with_offset(self, offset: f64) -> Self {
        Self { offset, ..self }
    }

    fn place(&self, count: f64) -> f64 {
        let place = count * self.base + self.offset;
        // What is left of an offset that the multiple cancels is noise.
        if place.abs() < self.base * 1e-10 { 0.0 } else { tidy(place, self.base) }
    }
}

impl Locator for MultipleLocator {
    fn ticks(&self, low: f64, high: f64, _room: usize) -> Vec<f64> {
        let usable = self.base > 0.0 && self.base.is_finite() && self.offset.is_finite();
        if !usable || !are_valid(low, high) {
            return Vec::new();
        }
        // From one at or below the limits to one above; as floats, which may be infinite.
        let (first, _) = divide(low - self.offset, self.base);
        let count = (high / self.base - low / self.base).ceil() + 1.0;
        if !first.is_finite() {
            return Vec::new();
        }
        let stride = (count / MAX_TICKS as f64).ceil().max(1.0);
        let start = (first / stride).floor() * stride;
        let places = (0..=MAX_TICKS).map(|k| self.place(start + k as f64 * stride));
        within(places.take_while(|place| *place <= high + self.base), low, high)
    }

    fn minor_ticks(&self, low: f64, high: f64, ticks: &[f64]) -> Vec<f64> {
        divided(low, high, ticks, parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tick::minor::check;
    use proptest::prelude::*;
    use serde_json::Value;

    #[test]
    fn multiples_of_matplotlib_within_the_limits() {
        let goldens: Value =
            serde_json::from_str(include_str!("goldens/ticks_linear.json")).unwrap();
        for row in goldens["multiple"].as_array().unwrap() {
            let number = |key: &str| row[key].as_f64().unwrap();
            let (low, high) = (number("vmin"), number("vmax"));
            let golden = row["ticks"].as_array().unwrap().iter().map(|tick| tick.as_f64().unwrap());
            let locator = MultipleLocator::new(number("base")).with_offset(number("offset"));
            assert_eq!(locator.ticks(low, high, 9), within(golden, low, high), "{row}");
        }
    }

    #[test]
    fn without_noise() {
        let ticks = MultipleLocator::new(0.1).with_offset(0.3).ticks(-0.2, 0.3, 9);
        assert_eq!(ticks, [-0.2, -0.1, 0.0, 0.1, 0.2, 0.3]);
    }

    #[test]
    fn too_many_are_thinned_evenly() {
        let ticks = MultipleLocator::new(1.0).ticks(0.0, 99_999.0, 9);
        assert_eq!(ticks.len(), 10_000);
        assert_eq!(ticks[..3], [0.0, 10.0, 20.0]);
    }

    #[test]
    fn minor_ticks_divide_the_base() {
        let locator = MultipleLocator::new(10.0).with_offset(3.0);
        let minor = locator.minor_ticks(0.0, 14.0, &locator.ticks(0.0, 14.0, 9));
        assert_eq!(minor, [1.0, 5.0, 7.0, 9.0, 11.0]);
    }

    #[test]
    fn bases_that_are_none() {
        for base in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(MultipleLocator::new(base).ticks(0.0, 1.0, 9).is_empty());
        }
    }

    proptest! {
        #[test]
        fn any_base_and_limits(base: f64, offset: f64, low: f64, high: f64) {
            let ticks = MultipleLocator::new(base).with_offset(offset).ticks(low, high, 9);
            prop_assert!(ticks.len() <= MAX_TICKS + 1);
            prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(ticks.iter().all(|tick| low <= *tick && *tick <= high));
            check(&MultipleLocator::new(base).with_offset(offset), low, high, 9);
        }

        #[test]
        fn every_multiple(base in 0.01..10.0, low in -100.0..100.0, span in 0.0..100.0) {
            let high = low + span + 1e-6;
            let ticks = MultipleLocator::new(base).ticks(low, high, 9);
            let expected = (high / base).floor() - (low / base).ceil() + 1.0;
            prop_assert_eq!(ticks.len() as f64, expected);
        }
    }
}

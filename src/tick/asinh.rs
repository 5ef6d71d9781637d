use super::limits::{are_valid, within};
use super::log_minor::LogMinor;
use super::minor::{divided, parts};
use super::powers::Powers;
use super::{AutoLocator, Locator};

/// Ticks at zero and at powers of ten on both sides, evenly spread on an asinh scale.
///
/// It takes even places along the scale, one more than there is room for intervals, and moves each
/// to the power of ten below it; where the limits lie on both sides of zero, places near zero give
/// way to a tick there. It is the rule of matplotlib's `AsinhLocator`. Limits that hold fewer than
/// two such ticks have those of [`AutoLocator`].
///
/// ```
/// use graticule::tick::{AsinhLocator, Locator};
///
/// let ticks = AsinhLocator::new(1.0).ticks(-100.0, 100.0, 10);
/// assert_eq!(ticks, [-100.0, -10.0, -1.0, 0.0, 1.0, 10.0, 100.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct AsinhLocator {
    linear_width: f64,
}

impl AsinhLocator {
    /// Ticks on a scale with a linear width, which must be finite and above 0.
    #[must_use]
    pub const fn new(linear_width: f64) -> Self {
        Self { linear_width }
    }

    /// The ticks, increasing, some of them perhaps beyond the limits.
    fn powers(&self, low: f64, high: f64, room: usize) -> Vec<f64> {
        let image = |value: f64| libm::asinh(value / self.linear_width);
        let (start, end) = (image(low), image(high));
        let count = room.clamp(1, 1000);
        let both_sides = low < 0.0 && high > 0.0;
        let near_zero = 0.5 / (count + 1) as f64;
        let place = |k: usize| {
            let share = k as f64 / count as f64;
            start * (1.0 - share) + end * share
        };
        let mut ticks: Vec<f64> = (0..=count)
            .map(place)
            .filter(|place| !both_sides || place.abs() / (end - start) > near_zero)
            .map(|place| power_below(self.linear_width * libm::sinh(place)))
            .filter(|tick| tick.is_finite())
            .chain(both_sides.then_some(0.0))
            .collect();
        ticks.sort_by(f64::total_cmp);
        ticks.dedup();
        ticks
    }
}

/// The power of ten at or below a number in size, with its sign.
fn power_below(value: f64) -> f64 {
    match Powers::of(10.0) {
        Some(powers) if value != 0.0 && value.is_finite() => {
            powers.power(powers.below(value.abs())).copysign(value)
        }
        _ => value,
    }
}

impl Locator for AsinhLocator {
    fn ticks(&self, low: f64, high: f64, room: usize) -> Vec<f64> {
        if !are_valid(low, high) {
            return Vec::new();
        }
        let ticks = within(self.powers(low, high, room), low, high);
        if ticks.len() >= 2 { ticks } else { AutoLocator::new().ticks(low, high, room) }
    }

    fn minor_ticks(&self, low: f64, high: f64, ticks: &[f64]) -> Vec<f64> {
        match LogMinor::new(10.0, self.linear_width) {
            Some(minor) if self.linear_width > 0.0 => minor.places(low, high, ticks),
            _ => divided(low, high, ticks, parts),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tick::minor::check;
    use proptest::prelude::*;
    use serde_json::Value;

    #[test]
    fn ticks_of_matplotlib_within_the_limits() {
        let goldens: Value = serde_json::from_str(include_str!("goldens/ticks_log.json")).unwrap();
        for row in goldens["asinh"].as_array().unwrap() {
            let number = |key: &str| row[key].as_f64().unwrap();
            let golden = row["ticks"].as_array().unwrap().iter().map(|tick| tick.as_f64().unwrap());
            let (low, high) = (number("vmin"), number("vmax"));
            let ours = AsinhLocator::new(number("linear_width")).ticks(low, high, 10);
            assert_eq!(ours, within(golden, low, high), "{row}");
        }
    }

    #[test]
    fn a_narrow_range_has_nice_ticks() {
        let ticks = AsinhLocator::new(1.0).ticks(3.0, 9.0, 3);
        assert_eq!(ticks, [4.0, 6.0, 8.0]);
    }

    #[test]
    fn minor_ticks_beyond_the_linear_part() {
        let locator = AsinhLocator::new(1.0);
        let minor = locator.minor_ticks(-2.0, 30.0, &[-1.0, 0.0, 1.0, 10.0]);
        assert_eq!(minor, [-2.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 20.0, 30.0]);
    }

    proptest! {
        #[test]
        fn any_settings(width: f64, low: f64, high: f64, room: usize) {
            let ticks = AsinhLocator::new(width).ticks(low, high, room);
            prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(ticks.iter().all(|tick| low <= *tick && *tick <= high));
            check(&AsinhLocator::new(width), low, high, room);
        }
    }
}

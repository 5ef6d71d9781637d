use super::limits::{are_valid, within};
use super::log_minor::LogMinor;
use super::minor::{divided, parts};
use super::powers::Powers;
use super::{AutoLocator, Locator};

/// Ticks at zero and at powers of a base on both sides: for scales that are linear around zero, up to
/// a threshold, and logarithmic beyond.
///
/// There is a tick at the power at or below the threshold, and at those that follow, or at every
/// second, third, ... where there is no room for all. Limits that hold fewer than two of these, or
/// nothing beyond the threshold, have the ticks of [`AutoLocator`]. It follows matplotlib's
/// `SymmetricalLogLocator`.
///
/// ```
/// use graticule::tick::{Locator, SymLogLocator};
///
/// let ticks = SymLogLocator::new(1.0).ticks(-20.0, 100.0, 9);
/// assert_eq!(ticks, [-10.0, -1.0, 0.0, 1.0, 10.0, 100.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SymLogLocator {
    threshold: f64,
    base: f64,
}

impl SymLogLocator {
    /// Ticks at powers of 10 beyond a threshold, which must be finite and above 0.
    #[must_use]
    pub const fn new(threshold: f64) -> Self {
        Self { threshold, base: 10.0 }
    }

    /// Another base, finite and above 1.
    #[must_use]
    pub const fn with_base(self, base: f64) -> Self {
        Self { base, ..self }
    }

    /// The exponents from `near` zero to as far as a side goes, as a first and a last one; none where
    /// it ends before the threshold.
    fn exponents(&self, powers: Powers, near: f64, far: f64) -> Option<(i64, i64)> {
        (far > self.threshold).then(|| (powers.below(near.max(self.threshold)), powers.below(far)))
    }

    /// The ticks, if the settings allow any, however few.
    fn powers(&self, low: f64, high: f64, room: usize) -> Option<Vec<f64>> {
        let powers = Powers::of(self.base)?;
        if !(self.threshold > 0.0 && self.threshold.is_finite()) {
            return None;
        }
        let sides = [self.exponents(powers, -high, -low), self.exponents(powers, low, high)];
        let zero = low < self.threshold && high > -self.threshold;
        let most = room.clamp(1, 1000) as i64 + 1 - i64::from(zero);
        let stride =
            stride(sides.map(|side| side.map_or(0, |(first, last)| last - first + 1)), most);
        let side = |index: usize| {
            let (first, last) = sides[index].unwrap_or((0, -1));
            (0..(last - first).div_euclid(stride) + 1)
                .map(move |k| powers.power(first + k * stride))
        };
        let mut ticks: Vec<f64> = side(0).map(|power| -power).collect();
        ticks.reverse();
        ticks.extend(zero.then_some(0.0));
        ticks.extend(side(1));
        Some(ticks)
    }
}

/// The smallest stride that leaves at most so many of the powers of both sides, or one a side.
fn stride(counts: [i64; 2], most: i64) -> i64 {
    let shown =
        |stride: i64| counts.iter().map(|count| (count - 1).div_euclid(stride) + 1).sum::<i64>();
    let (mut low, mut high) = (1, counts[0].max(counts[1]).max(1));
    while low < high {
        let middle = low + (high - low) / 2;
        if shown(middle) <= most { high = middle } else { low = middle + 1 }
    }
    low
}

impl Locator for SymLogLocator {
    fn ticks(&self, low: f64, high: f64, room: usize) -> Vec<f64> {
        if !are_valid(low, high) {
            return Vec::new();
        }
        self.powers(low, high, room)
            .filter(|_| low < -self.threshold || high > self.threshold)
            .map(|ticks| within(ticks, low, high))
            .filter(|ticks| ticks.len() >= 2)
            .unwrap_or_else(|| AutoLocator::new().ticks(low, high, room))
    }

    fn minor_ticks(&self, low: f64, high: f64, ticks: &[f64]) -> Vec<f64> {
        match LogMinor::new(self.base, self.threshold) {
            Some(minor) if self.threshold > 0.0 => minor.places(low, high, ticks),
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
    fn ticks_of_matplotlib() {
        let goldens: Value = serde_json::from_str(include_str!("goldens/ticks_log.json")).unwrap();
        for row in goldens["symlog"].as_array().unwrap() {
            let number = |key: &str| row[key].as_f64().unwrap();
            let golden = row["ticks"].as_array().unwrap().iter().map(|tick| tick.as_f64().unwrap());
            let locator = SymLogLocator::new(number("linthresh")).with_base(number("base"));
            let ours = locator.ticks(number("vmin"), number("vmax"), 14);
            assert_eq!(ours, golden.collect::<Vec<_>>(), "{row}");
        }
    }

    #[test]
    fn little_room_or_little_range() {
        let ticks = |low, high, room| SymLogLocator::new(1.0).ticks(low, high, room);
        assert_eq!(ticks(-1e4, 1e4, 4), [-1e3, -1.0, 0.0, 1.0, 1e3]);
        // Matplotlib has ticks at both ends and 0 only.
        assert_eq!(ticks(-0.5, 0.5, 4), [-0.5, -0.25, 0.0, 0.25, 0.5]);
        assert_eq!(ticks(3.0, 9.0, 3), [4.0, 6.0, 8.0]);
    }

    #[test]
    fn minor_ticks_on_both_sides() {
        let minor = |low, high, room| {
            let locator = SymLogLocator::new(1.0);
            locator.minor_ticks(low, high, &locator.ticks(low, high, room))
        };
        assert_eq!(
            minor(-4.0, 12.0, 9),
            [-4.0, -3.0, -2.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]
        );
        assert_eq!(minor(-1e4, 1e4, 4), [-1e4, -1e2, -1e1, 1e1, 1e2, 1e4]);
    }

    proptest! {
        #[test]
        fn any_settings(threshold: f64, base: f64, low: f64, high: f64, room: usize) {
            for base in [10.0, base, 1.0_f64.next_up()] {
                let locator = SymLogLocator::new(threshold.abs()).with_base(base);
                let ticks = locator.ticks(low, high, room);
                prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
                prop_assert!(ticks.iter().all(|tick| low <= *tick && *tick <= high));
                check(&locator, low, high, room);
            }
        }
    }
}

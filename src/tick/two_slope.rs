use super::limits::{MAX_TICKS, are_valid};
use super::minor::{between, divisions, parts};
use super::{AutoLocator, Locator};

/// A tick at a centre, and nice ones on each side, with half of the room for either: the sides may
/// be of very different scale.
///
/// ```
/// use graticule::tick::{Locator, TwoSlopeLocator};
///
/// let ticks = TwoSlopeLocator::new(0.0).ticks(-1.0, 100.0, 4);
/// assert_eq!(ticks, [-1.0, -0.5, 0.0, 50.0, 100.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct TwoSlopeLocator {
    center: f64,
}

impl TwoSlopeLocator {
    /// Ticks around a centre; where it is not between the limits, as [`AutoLocator`] has them.
    #[must_use]
    pub const fn new(center: f64) -> Self {
        Self { center }
    }
}

impl Locator for TwoSlopeLocator {
    fn ticks(&self, low: f64, high: f64, room: usize) -> Vec<f64> {
        let Self { center } = *self;
        let sides = AutoLocator::new().with_min_ticks(1).with_most(MAX_TICKS / 2);
        if !are_valid(low, center) || !are_valid(center, high) {
            return AutoLocator::new().ticks(low, high, room);
        }
        let side = |low, high| sides.ticks(low, high, room / 2);
        let mut ticks = side(low, center);
        // So close to the centre that there is no telling them apart.
        ticks.retain(|tick| center - tick > (center - low) * 0.05);
        ticks.push(center);
        let above = side(center, high);
        ticks.extend(above.into_iter().filter(|tick| tick - center > (high - center) * 0.05));
        ticks
    }

    fn minor_ticks(&self, low: f64, high: f64, ticks: &[f64]) -> Vec<f64> {
        let Self { center } = *self;
        if !are_valid(low, center) || !are_valid(center, high) {
            return AutoLocator::new().minor_ticks(low, high, ticks);
        }
        // Each side has a step of its own, told by the two ticks farthest from the centre.
        let below = ticks.iter().take_while(|tick| **tick <= center);
        let above = ticks.iter().rev().take_while(|tick| **tick >= center);
        let mut places = self.side(below, low, center);
        places.extend(self.side(above, center, high));
        between(places, ticks, low, high)
    }
}

impl TwoSlopeLocator {
    /// The parts of a side's step, given its ticks from the farthest on.
    fn side<'a>(&self, mut ticks: impl Iterator<Item = &'a f64>, low: f64, high: f64) -> Vec<f64> {
        let (Some(far), Some(next)) = (ticks.next(), ticks.next()) else { return Vec::new() };
        let step = (next - far).abs();
        let parts = parts(step);
        // So close to the centre that there is no telling them apart.
        let close = step / f64::from(parts) * 0.5;
        divisions((*far, step), parts, low, high)
            .filter(|place| (place - self.center).abs() > close)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tick::minor::check;
    use proptest::prelude::*;

    #[test]
    fn an_odd_centre_has_a_tick() {
        let ticks = TwoSlopeLocator::new(36.6).ticks(30.0, 42.0, 4);
        assert_eq!(ticks, [30.0, 35.0, 36.6, 40.0]);
        assert_eq!(TwoSlopeLocator::new(50.0).ticks(0.0, 1.0, 2), [0.0, 0.5, 1.0]);
    }

    /// Both sides together have no more than one locator may.
    #[test]
    fn ticks_are_bounded() {
        let ticks = TwoSlopeLocator::new(88.0).ticks(23.0, 803.5, usize::MAX);
        assert!(ticks.len() <= MAX_TICKS + 1, "{} ticks", ticks.len());
    }

    #[test]
    fn minor_ticks_of_each_side() {
        let locator = TwoSlopeLocator::new(0.0);
        let minor = |low, high| locator.minor_ticks(low, high, &locator.ticks(low, high, 4));
        let ours = minor(-1.0, 100.0);
        assert_eq!(
            ours,
            [
                -0.9, -0.8, -0.7, -0.6, -0.4, -0.3, -0.2, -0.1, 10.0, 20.0, 30.0, 40.0, 60.0, 70.0,
                80.0, 90.0,
            ]
        );
        // Those that would touch the centre are left out.
        let odd = TwoSlopeLocator::new(36.6);
        let minor = odd.minor_ticks(30.0, 42.0, &[30.0, 35.0, 36.6, 38.0, 40.0]);
        assert_eq!(
            minor,
            [31.0, 32.0, 33.0, 34.0, 36.0, 37.0, 37.5, 38.5, 39.0, 39.5, 40.5, 41.0, 41.5,]
        );
    }

    proptest! {
        #[test]
        fn any_limits(low: f64, center: f64, high: f64, room in 0..50_usize) {
            let ticks = TwoSlopeLocator::new(center).ticks(low, high, room);
            prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(ticks.iter().all(|tick| low <= *tick && *tick <= high));
            check(&TwoSlopeLocator::new(center), low, high, room);
        }
    }
}

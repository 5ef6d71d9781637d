use super::limits::are_valid;
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
        let sides = AutoLocator::new().with_min_ticks(1);
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

    fn minor_ticks(&self, _low: f64, _high: f64, _ticks: &[f64]) -> Vec<f64> {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_odd_centre_has_a_tick() {
        let ticks = TwoSlopeLocator::new(36.6).ticks(30.0, 42.0, 4);
        assert_eq!(ticks, [30.0, 35.0, 36.6, 40.0]);
        assert_eq!(TwoSlopeLocator::new(50.0).ticks(0.0, 1.0, 2), [0.0, 0.5, 1.0]);
    }

    proptest! {
        #[test]
        fn any_limits(low: f64, center: f64, high: f64, room in 0..50_usize) {
            let ticks = TwoSlopeLocator::new(center).ticks(low, high, room);
            prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(ticks.iter().all(|tick| low <= *tick && *tick <= high));
        }
    }
}

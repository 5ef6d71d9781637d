use super::Locator;
use super::limits::{MAX_TICKS, are_valid};
use super::minor::{divided, parts};

/// A given number of ticks, evenly spaced from limit to limit, whatever the room.
///
/// As matplotlib's `LinearLocator`. Both ends have a tick, and few ticks are round numbers:
/// [`AutoLocator`](super::AutoLocator) has these.
///
/// ```
/// use graticule::tick::{LinearLocator, Locator};
///
/// assert_eq!(LinearLocator::new(3).ticks(1.0, 8.0, 9), [1.0, 4.5, 8.0]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinearLocator {
    count: usize,
}

impl LinearLocator {
    /// So many ticks, at most [`MAX_TICKS`]; a single one is at the lower limit.
    #[must_use]
    pub const fn new(count: usize) -> Self {
        Self { count }
    }
}

impl Locator for LinearLocator {
    fn ticks(&self, low: f64, high: f64, _room: usize) -> Vec<f64> {
        let count = self.count.min(MAX_TICKS);
        if !are_valid(low, high) || count == 0 {
            return Vec::new();
        }
        let intervals = (count - 1).max(1);
        let place = |k: usize| {
            let share = k as f64 / intervals as f64;
            // Exact at both ends; sums of shares don't overflow as a difference may.
            if k == intervals {
                high
            } else {
                (low * (1.0 - share) + high * share).clamp(low, high)
            }
        };
        let mut ticks: Vec<f64> = (0..count).map(place).collect();
        // Between limits that are next to each other, rounding may lead back.
        ticks.dedup_by(|tick, before| *tick <= *before);
        ticks
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

    #[test]
    fn ends_and_even_steps() {
        let ticks = |count| LinearLocator::new(count).ticks(0.0, 1.0, 1);
        assert_eq!(ticks(5), [0.0, 0.25, 0.5, 0.75, 1.0]);
        assert_eq!(ticks(2), [0.0, 1.0]);
        assert_eq!(ticks(1), [0.0]);
        assert!(ticks(0).is_empty());
        let minor = LinearLocator::new(3).minor_ticks(0.0, 4.0, &[0.0, 2.0, 4.0]);
        assert_eq!(minor, [0.5, 1.0, 1.5, 2.5, 3.0, 3.5]);
    }

    #[test]
    fn limits_next_to_each_other() {
        let (low, high) = ((-1.0_f64).next_down(), -1.0);
        assert_eq!(LinearLocator::new(143).ticks(low, high, 9), [low, high]);
    }

    proptest! {
        #[test]
        fn any_limits(low: f64, high: f64, count in 0_usize..50) {
            let locator = LinearLocator::new(count);
            let ticks = locator.ticks(low, high, 9);
            prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(ticks.iter().all(|tick| low <= *tick && *tick <= high));
            prop_assert!(!are_valid(low, high) || ticks.len() == count);
            check(&locator, low, high, 9);
        }
    }
}

use super::limits::are_valid;
use super::{Formatter, Locator, TickLabels};
use std::sync::Arc;

/// The most ticks; of more categories every second, third, ... has one.
const MAX_CATEGORIES: usize = 1_000_000;

/// One tick a category: at 0, 1, ... up to one less than their number.
///
/// All of them, whatever the room: leaving out labels that don't fit is the layout's business,
/// which knows how long they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexLocator {
    count: usize,
}

impl IndexLocator {
    /// Ticks for this many categories.
    #[must_use]
    pub const fn new(count: usize) -> Self {
        Self { count }
    }
}

impl Locator for IndexLocator {
    fn ticks(&self, low: f64, high: f64, _room: usize) -> Vec<f64> {
        if !are_valid(low, high) || high < 0.0 || self.count == 0 {
            return Vec::new();
        }
        // Floats saturate when they become integers.
        let first = low.ceil().max(0.0) as usize;
        let last = (high.floor() as usize).min(self.count - 1);
        let stride = last.saturating_sub(first) / MAX_CATEGORIES + 1;
        (first..=last).step_by(stride).map(|index| index as f64).collect()
    }

    fn minor_ticks(&self, _low: f64, _high: f64, _ticks: &[f64]) -> Vec<f64> {
        Vec::new()
    }
}

/// Names of categories: the tick at `i` is called by the name at index `i`.
///
/// Ticks between or beyond the categories stay empty. Unlike with
/// [`FixedFormatter`](super::FixedFormatter), a name belongs to its place: limits that leave out
/// the first categories don't shift the others.
///
/// ```
/// use graticule::tick::{Formatter, IndexFormatter};
///
/// let days = IndexFormatter::new(["Mon", "Tue", "Wed"]);
/// assert_eq!(days.format(&[1.0, 2.0]).labels, ["Tue", "Wed"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexFormatter {
    names: Arc<[String]>,
}

impl IndexFormatter {
    /// The names of the categories at 0, 1, ...
    #[must_use]
    pub fn new<S: Into<String>>(names: impl IntoIterator<Item = S>) -> Self {
        Self { names: names.into_iter().map(Into::into).collect() }
    }

    /// Names that are shared with what they are the names of.
    #[must_use]
    pub fn shared(names: Arc<[String]>) -> Self {
        Self { names }
    }

    fn name(&self, tick: f64) -> Option<&String> {
        (tick >= 0.0 && tick.fract() == 0.0).then(|| self.names.get(tick as usize)).flatten()
    }
}

impl Formatter for IndexFormatter {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let labels = ticks.iter().map(|&tick| self.name(tick).cloned().unwrap_or_default());
        TickLabels { labels: labels.collect(), offset: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn all_within_the_limits() {
        assert_eq!(IndexLocator::new(4).ticks(-0.5, 3.5, 1), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(IndexLocator::new(4).ticks(0.5, 2.0, 1), [1.0, 2.0]);
        assert!(IndexLocator::new(4).ticks(3.1, 3.9, 1).is_empty());
        assert!(IndexLocator::new(4).ticks(-9.0, -0.5, 1).is_empty());
        assert!(IndexLocator::new(0).ticks(-0.5, 0.5, 1).is_empty());
    }

    #[test]
    fn names_stay_with_their_places() {
        let names = IndexFormatter::new(["a", "b"]);
        let ticks = [-1.0, 0.0, 0.5, 1.0, 2.0, f64::NAN, f64::INFINITY];
        assert_eq!(names.format(&ticks).labels, ["", "a", "", "b", "", "", ""]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]

        #[test]
        fn any_limits(low: f64, high: f64, count: usize) {
            let ticks = IndexLocator::new(count).ticks(low, high, 9);
            prop_assert!(ticks.len() <= MAX_CATEGORIES);
            prop_assert!(ticks.iter().all(|tick| low <= *tick && *tick <= high));
        }
    }
}

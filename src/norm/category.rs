use super::Norm;
use crate::data::Values;
use crate::error::Error;
use crate::scale::{BoundaryScale, IdentityTransform, Scale, Transform};
use crate::tick::{FixedLocator, Formatter, Locator, TickLabels};
use std::sync::Arc;

/// The category norm: each of a few values stands for a name, and has a colour of its own.
///
/// Category i of n is at the middle of share i, (i + 0.5) / n. A mark takes its colours from
/// [`Colormap::categories`](crate::color::Colormap::categories): the first n of a qualitative map, n
/// evenly spaced ones of any other. A value that is no category has no place (NaN): it is drawn as
/// missing, and a warning counts such values. Names are the ticks of a colorbar, each in the middle
/// of its part.
///
/// ```
/// use graticule::norm::{CategoryNorm, Norm};
///
/// let cover = CategoryNorm::new(["forest", "water"]);
/// assert_eq!((cover.normalize(0.0), cover.normalize(1.0)), (0.25, 0.75));
/// assert!(cover.normalize(2.0).is_nan());
///
/// let codes = CategoryNorm::with_values([(10.0, "forest"), (80.0, "water")]);
/// assert_eq!(codes.normalize(80.0), 0.75);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryNorm {
    /// Increasing.
    values: Arc<[f64]>,
    /// As many as there are values.
    names: Arc<[String]>,
}

impl CategoryNorm {
    /// The categories that 0, 1, 2, ... stand for.
    #[must_use]
    pub fn new(names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self::with_values(
            names.into_iter().enumerate().map(|(index, name)| (index as f64, name.into())),
        )
    }

    /// Categories and the values that stand for them, finite and each another one. Their order is
    /// that of the values, in whichever they are given.
    #[must_use]
    pub fn with_values(categories: impl IntoIterator<Item = (f64, impl Into<String>)>) -> Self {
        // `+ 0.0` turns -0 into 0, which it equals.
        let pair = |(value, name): (f64, _)| (value + 0.0, name);
        let mut pairs: Vec<_> = categories.into_iter().map(pair).collect();
        pairs.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let (values, names): (Vec<f64>, Vec<String>) =
            pairs.into_iter().map(|(value, name)| (value, name.into())).unzip();
        Self { values: values.into(), names: names.into() }
    }

    /// Which category a value is.
    fn index(&self, value: f64) -> Option<usize> {
        self.values.binary_search_by(|at| at.total_cmp(&(value + 0.0))).ok()
    }

    /// The middle of share number `index`, which need not be whole.
    fn middle(&self, index: f64) -> f64 {
        (index + 0.5) / self.values.len() as f64
    }
}

impl Norm for CategoryNorm {
    fn normalize(&self, value: f64) -> f64 {
        self.index(value).map_or(f64::NAN, |index| self.middle(index as f64))
    }

    /// The value of the category whose share the place is in, the first's or the last's beyond them.
    fn inverse(&self, place: f64) -> f64 {
        if place.is_nan() {
            return f64::NAN;
        }
        // Floats saturate when they become integers.
        let index = (place * self.values.len() as f64) as usize;
        let value = self.values.get(index).or(self.values.last());
        value.copied().unwrap_or(f64::NAN)
    }

    fn needs_data(&self) -> bool {
        false
    }

    fn autoscale(&self, _data: &dyn Values) -> Result<Arc<dyn Norm>, Error> {
        let norm = "category norm";
        if self.values.is_empty() {
            let reason = "it needs one category at least, and that is how many it has";
            return Err(Error::Norm { norm, value: 0.0, reason });
        }
        let odd = self.values.iter().copied().find(|value| !value.is_finite());
        let twice = self.values.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0]);
        match odd.or(twice) {
            Some(value) => {
                let reason = "its categories' values must be finite, and each another one";
                Err(Error::Norm { norm, value, reason })
            }
            None => Ok(Arc::new(self.clone())),
        }
    }

    fn no_place(&self) -> &'static str {
        "of no category"
    }

    fn scale(&self) -> Arc<dyn Scale> {
        Arc::new(CategoryShares(self.clone()))
    }
}

/// Equal parts side by side, one a category, with its name in the middle.
#[derive(Clone, Debug)]
struct CategoryShares(CategoryNorm);

impl Scale for CategoryShares {
    /// Half the way to the next category before the first, and as much as there after the last.
    fn limits(&self) -> (f64, f64) {
        let half = |low: f64, high: f64| high / 2.0 - low / 2.0;
        match (&*self.0.values, &*self.0.values) {
            ([first, second, ..], [.., before, last]) => (
                (first - half(*first, *second)).max(f64::MIN),
                (last + half(*before, *last)).min(f64::MAX),
            ),
            ([value], _) => IdentityTransform.limits(Some((*value, *value))),
            _ => (0.0, 1.0),
        }
    }

    /// Linear from category to category, and on to the limits.
    fn forward(&self, value: f64) -> f64 {
        if let Some(index) = self.0.index(value) {
            return self.0.middle(index as f64);
        }
        let (low, high) = self.limits();
        match *self.0.values {
            [] => f64::NAN,
            _ if value == low => 0.0,
            _ if value == high => 1.0,
            [_] => BoundaryScale::new([low, high].into()).forward(value),
            [_, .., _] => {
                let line = BoundaryScale::new(Arc::clone(&self.0.values));
                self.0.middle(line.forward(value) * (self.0.values.len() - 1) as f64)
            }
        }
    }

    fn inverse(&self, place: f64) -> f64 {
        self.0.inverse(place)
    }

    fn has_names(&self) -> bool {
        true
    }

    fn locator(&self) -> Box<dyn Locator> {
        Box::new(FixedLocator::new(self.0.values.iter().copied()))
    }

    fn formatter(&self) -> Box<dyn Formatter> {
        Box::new(CategoryNames(self.0.clone()))
    }
}

/// Names each value by its category, and others not at all.
#[derive(Clone, Debug)]
struct CategoryNames(CategoryNorm);

impl Formatter for CategoryNames {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let name = |&tick: &f64| self.0.index(tick).and_then(|index| self.0.names.get(index));
        let labels = ticks.iter().map(|tick| name(tick).cloned().unwrap_or_default()).collect();
        TickLabels { labels, offset: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::norm::check;
    use proptest::prelude::*;

    #[test]
    fn names_stand_in_the_middle_of_their_parts() {
        let names = ["water", "forest", "urban"];
        for (norm, values, limits) in [
            (CategoryNorm::new(names), [0.0, 1.0, 2.0], (-0.5, 2.5)),
            (
                CategoryNorm::with_values([(5.0, "urban"), (-1.0, "water"), (1.0, "forest")]),
                [-1.0, 1.0, 5.0],
                (-2.0, 7.0),
            ),
        ] {
            let scale = norm.scale();
            assert_eq!(scale.limits(), limits);
            let ticks = scale.locator().ticks(limits.0, limits.1, 1);
            assert_eq!(
                (&ticks[..], scale.formatter().format(&ticks).labels),
                (&values[..], names.map(String::from).to_vec())
            );
            for (index, value) in values.into_iter().enumerate() {
                let place = (index as f64 + 0.5) / 3.0;
                assert_eq!((norm.normalize(value), scale.forward(value)), (place, place));
                assert_eq!((norm.inverse(place), scale.inverse(place + 0.16)), (value, value));
            }
            assert_eq!((scale.forward(limits.0), scale.forward(limits.1)), (0.0, 1.0));
            assert!(scale.has_names());
        }
        let one = CategoryNorm::new(["all"]).scale();
        assert_eq!((one.forward(0.0), one.limits()), (0.5, (-0.5, 0.5)));
    }

    #[test]
    fn what_is_no_category_has_no_place() {
        let norm = CategoryNorm::new(["a", "b"]);
        for value in [-1.0, 0.5, 2.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(norm.normalize(value).is_nan());
        }
        assert_eq!(norm.beyond(&[-1.0, 0.5, 2.0, f64::INFINITY]), (false, false));
        assert_eq!(norm.normalize(-0.0), 0.25);
        assert_eq!(norm.scale().formatter().format(&[0.5, 1.0]).labels, ["", "b"]);
    }

    #[test]
    fn bad_values_are_refused() {
        let message = |values: &[f64]| {
            let norm = CategoryNorm::with_values(values.iter().map(|&value| (value, "x")));
            norm.autoscale(&check::NO_DATA).unwrap_err().to_string()
        };
        assert!(message(&[]).contains("one category at least"));
        assert!(message(&[1.0, 2.0, 1.0]).contains("can't use 1: its categories' values must"));
        assert!(message(&[f64::INFINITY, 1.0]).contains("can't use inf"));
        assert!(message(&[0.0, -0.0]).contains("can't use 0"));
    }

    proptest! {
        #[test]
        fn any_categories(values: Vec<f64>, value: f64, place: f64) {
            let norm = CategoryNorm::with_values(values.iter().map(|&value| (value, "x")));
            let scale = norm.scale();
            let _ = (norm.normalize(value), norm.inverse(place), scale.forward(value));
            prop_assert_eq!(norm.inverse(place).to_bits(), scale.inverse(place).to_bits());
            if norm.autoscale(&check::NO_DATA).is_ok() {
                let (low, high) = scale.limits();
                prop_assert!(low < high && low.is_finite() && high.is_finite());
                let mut sorted = values;
                sorted.sort_by(f64::total_cmp);
                let places: Vec<f64> = sorted.iter().map(|value| norm.normalize(*value)).collect();
                prop_assert!(places.is_sorted_by(|a, b| a < b));
                for (value, place) in sorted.into_iter().zip(places) {
                    prop_assert_eq!((norm.inverse(place), scale.forward(value)), (value, place));
                }
            }
        }
    }
}

use super::{Bands, BoundaryNorm, Norm};
use crate::data::Values;
use crate::error::Error;
use crate::scale::{IdentityTransform, Scale, Transform};
use std::sync::Arc;

/// The most intervals: as many as a palette has colours.
const MOST: usize = 256;

/// The quantile norm: intervals that hold equally many of the data's values, each with one colour.
///
/// It is the [`BoundaryNorm`] whose edges are quantiles of the data's finite values: with four
/// intervals the least value, the first quartile, the median, the third quartile and the greatest
/// value. Colours are spread evenly, so that each covers as much of the data as any other, however
/// skewed that is. Edges that fall together, since many values are the same, become one, and
/// intervals fewer. Constant data gets one interval around its value.
///
/// The quantiles are exact, and take 64 MiB at most: up to two million values are read once, more two or
/// three times as a rule and seven times at most. Cartography knows this as quantile classification (mapclassify's `Quantiles`, pandas' `qcut`).
///
/// ```
/// use graticule::norm::{Norm, QuantileNorm};
///
/// let norm = QuantileNorm::new(2).autoscale(&[1.0, 2.0, 3.0, 50.0, 1000.0])?;
/// assert!(norm.normalize(1.0) == norm.normalize(2.9));
/// assert!(norm.normalize(3.0) == norm.normalize(1000.0));
/// # Ok::<(), graticule::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuantileNorm {
    intervals: usize,
    clip: bool,
}

/// Quartiles.
impl Default for QuantileNorm {
    fn default() -> Self {
        Self::new(4)
    }
}

impl QuantileNorm {
    /// A norm with this many intervals, 1 to 256.
    #[must_use]
    pub const fn new(intervals: usize) -> Self {
        Self { intervals, clip: false }
    }

    /// Whether values outside the data's range (infinities, or another mark's values) count as being
    /// in the first or last interval, instead of under or over; off by default. NaN stays NaN.
    #[must_use]
    pub const fn clip(self, clip: bool) -> Self {
        Self { clip, ..self }
    }

    fn shares(&self) -> Vec<f64> {
        let count = self.intervals.clamp(1, MOST);
        (0..=count).map(|index| index as f64 / count as f64).collect()
    }

    /// The boundary norm that it is, with these edges.
    fn boundaries(&self, edges: Vec<f64>) -> BoundaryNorm {
        BoundaryNorm::new(edges).clip(self.clip)
    }

    /// With edges from 0 to 1 in place of those not known yet.
    fn so_far(&self) -> BoundaryNorm {
        self.boundaries(self.shares())
    }
}

impl Norm for QuantileNorm {
    fn normalize(&self, value: f64) -> f64 {
        self.so_far().normalize(value)
    }

    fn inverse(&self, place: f64) -> f64 {
        self.so_far().inverse(place)
    }

    fn needs_data(&self) -> bool {
        true
    }

    fn autoscale(&self, data: &dyn Values) -> Result<Arc<dyn Norm>, Error> {
        if !(1..=MOST).contains(&self.intervals) {
            let (value, reason) = (self.intervals as f64, "it can have 1 to 256 intervals");
            return Err(Error::Norm { norm: "quantile norm", value, reason });
        }
        let shares = self.shares();
        let mut edges = data.quantiles(&shares, f64::is_finite).unwrap_or(shares);
        edges.dedup();
        if let [value] = *edges {
            let (low, high) = IdentityTransform.limits(Some((value, value)));
            edges = vec![low, high];
        }
        self.boundaries(edges).autoscale(data)
    }

    /// Intervals of equal length, with ticks at their edges.
    fn scale(&self) -> Arc<dyn Scale> {
        self.so_far().scale()
    }

    fn bands(&self) -> Option<Bands> {
        self.so_far().bands()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::norm::check;
    use proptest::prelude::*;

    fn edges(norm: QuantileNorm, data: &dyn Values) -> Vec<f64> {
        let scale = norm.autoscale(data).unwrap().scale();
        let (low, high) = scale.limits();
        scale.locator().ticks(low, high, 9)
    }

    #[test]
    fn edges_are_quantiles() {
        let data = [9.0, 1.0, 2.0, f64::NAN, 5.0, 100.0, f64::INFINITY];
        assert_eq!(edges(QuantileNorm::default(), &data), [1.0, 2.0, 5.0, 9.0, 100.0]);
        assert_eq!(edges(QuantileNorm::new(1), &data), [1.0, 100.0]);
        assert_eq!(edges(QuantileNorm::new(4), &[0.0, 0.0, 0.0, 0.0, 1.0, 8.0]), [0.0, 0.75, 8.0]);
        assert_eq!(edges(QuantileNorm::new(4), &[3.0; 7]), [2.997, 3.003]);
        assert_eq!(edges(QuantileNorm::new(2), &check::NO_DATA), [0.0, 0.5, 1.0]);
    }

    #[test]
    fn clipped_or_not() {
        let norm = QuantileNorm::new(3).autoscale(&[0.0, 1.0, 2.0, 3.0]).unwrap();
        assert!(norm.normalize(-1.0) < 0.0 && norm.normalize(4.0) > 1.0);
        let norm = QuantileNorm::new(3).clip(true).autoscale(&[0.0, 1.0, 2.0, 3.0]).unwrap();
        assert_eq!(norm.normalize(-1.0), norm.normalize(0.0));
        assert_eq!(norm.normalize(f64::INFINITY), norm.normalize(2.0));
        assert!(norm.normalize(f64::NAN).is_nan());
    }

    #[test]
    fn odd_counts_are_refused() {
        for count in [0, 257, usize::MAX] {
            let error = QuantileNorm::new(count).autoscale(&[1.0, 2.0]).unwrap_err();
            assert!(error.to_string().ends_with("it can have 1 to 256 intervals"), "{error}");
            let _ = QuantileNorm::new(count).normalize(0.5);
        }
    }

    proptest! {
        #[test]
        fn intervals_are_equally_full(
            data in prop::collection::btree_set(-1_000_000..1_000_000_i32, 2..200), count in 1..20_usize,
        ) {
            let data: Vec<f64> = data.into_iter().map(f64::from).collect();
            let norm = QuantileNorm::new(count).autoscale(&data).unwrap();
            let mut places: Vec<f64> = data.iter().map(|value| norm.normalize(*value)).collect();
            prop_assert!(places.is_sorted() && places.iter().all(|place| (0.0..=1.0).contains(place)));
            let per = data.len() as f64 / count as f64;
            places.dedup();
            for place in places {
                let held = data.iter().filter(|value| norm.normalize(**value) == place).count();
                prop_assert!((held as f64 - per).abs() <= 2.0, "{held} of {per}");
            }
        }

        #[test]
        fn any_data(data: Vec<f64>, count in 1..300_usize, clip: bool, values: [f64; 2], place: f64) {
            if let Ok(norm) = QuantileNorm::new(count).clip(clip).autoscale(&data) {
                check::intervals(&norm, clip, values, place)?;
                let beyond = norm.beyond(&data);
                let infinite = |odd| !clip && data.contains(&odd);
                prop_assert_eq!(beyond, (infinite(f64::NEG_INFINITY), infinite(f64::INFINITY)));
            } else {
                prop_assert!(count > MOST);
            }
        }
    }
}

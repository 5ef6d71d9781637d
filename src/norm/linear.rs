use super::Norm;
use crate::error::Error;
use crate::scale::{LinearScale, Scale};
use std::sync::Arc;

/// The linear norm: (value - low) / (high - low).
///
/// Limits that are not given come from the data. Constant data widens by a thousandth of its value
/// around it (by 0.5 around 0); data without any finite value gets 0 to 1.
///
/// ```
/// use graticule::norm::{LinearNorm, Norm};
///
/// let norm = LinearNorm::new().limits(15.0, 60.0);
/// assert_eq!(norm.normalize(37.5), 0.5);
/// assert_eq!(norm.inverse(1.0), 60.0);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LinearNorm {
    low: Option<f64>,
    high: Option<f64>,
}

impl LinearNorm {
    /// A norm whose limits come from the data.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets both limits.
    #[must_use]
    pub fn limits(self, low: f64, high: f64) -> Self {
        Self { low: Some(low), high: Some(high) }
    }

    /// Sets the lower limit; the upper one comes from the data.
    #[must_use]
    pub fn low(self, low: f64) -> Self {
        Self { low: Some(low), ..self }
    }

    /// Sets the upper limit; the lower one comes from the data.
    #[must_use]
    pub fn high(self, high: f64) -> Self {
        Self { high: Some(high), ..self }
    }

    /// The scale between the limits, with 0 and 1 in place of those not known yet.
    fn line(self) -> LinearScale {
        LinearScale::new(self.low.unwrap_or(0.0), self.high.unwrap_or(1.0))
    }
}

/// Constant data around its value, wide enough for a colorbar to have ticks.
fn widened(low: f64, high: f64) -> (f64, f64) {
    if low < high {
        return (low, high);
    }
    let by = if low == 0.0 { 0.5 } else { low.abs() * 1e-3 };
    // Tiny values have no room to widen by a share of themselves.
    let by = by.max(f64::MIN_POSITIVE);
    ((low - by).max(f64::MIN), (high + by).min(f64::MAX))
}

impl Norm for LinearNorm {
    fn normalize(&self, value: f64) -> f64 {
        self.line().forward(value)
    }

    fn inverse(&self, place: f64) -> f64 {
        self.line().inverse(place)
    }

    fn autoscale(&self, range: Option<(f64, f64)>) -> Result<Arc<dyn Norm>, Error> {
        let (low, high) = match (self.low, self.high) {
            (Some(low), Some(high)) => (low, high),
            (low, high) => {
                let (least, greatest) = range.map_or((0.0, 1.0), |(low, high)| widened(low, high));
                (low.unwrap_or(least), high.unwrap_or(greatest))
            }
        };
        if low.is_finite() && high.is_finite() && low < high {
            Ok(Arc::new(Self::new().limits(low, high)))
        } else {
            Err(Error::Limits { low, high })
        }
    }

    fn needs_range(&self) -> bool {
        self.low.is_none() || self.high.is_none()
    }

    fn scale(&self) -> Arc<dyn Scale> {
        Arc::new(self.line())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn limits() -> impl Strategy<Value = (f64, f64)> {
        let finite = prop::num::f64::NORMAL | prop::num::f64::ZERO;
        (finite, finite).prop_filter("increasing", |(low, high)| low < high)
    }

    proptest! {
        #[test]
        fn limits_go_to_0_and_1((low, high) in limits()) {
            let norm = LinearNorm::new().limits(low, high);
            prop_assert_eq!(norm.normalize(low), 0.0);
            prop_assert_eq!(norm.normalize(high), 1.0);
            prop_assert_eq!(norm.inverse(0.0), low);
            prop_assert_eq!(norm.inverse(1.0), high);
        }

        #[test]
        fn never_decreases((low, high) in limits(), a in any::<f64>(), b in any::<f64>()) {
            let norm = LinearNorm::new().limits(low, high);
            let (a, b) = if a <= b { (a, b) } else { (b, a) };
            let (at_a, at_b) = (norm.normalize(a), norm.normalize(b));
            prop_assert!(at_a <= at_b || at_a.is_nan() || at_b.is_nan(), "{at_a} {at_b}");
            prop_assert_eq!(at_a.is_nan(), a.is_nan());
        }

        #[test]
        fn the_inverse_undoes((low, high) in limits(), place in 0.0..=1.0) {
            let norm = LinearNorm::new().limits(low, high);
            let value = norm.inverse(place);
            prop_assert!((low..=high).contains(&value));
            // What a double can tell apart, at the size of the limits, as a share of their span.
            let resolution = f64::EPSILON * low.abs().max(high.abs()) / (high / 2.0 - low / 2.0);
            prop_assert!((norm.normalize(value) - place).abs() <= 4.0 * resolution + 1e-12);
        }

        #[test]
        fn any_range_scales(low in prop::num::f64::ANY, high in prop::num::f64::ANY) {
            if low.is_finite() && high.is_finite() && low <= high {
                let norm = LinearNorm::new().autoscale(Some((low, high))).unwrap();
                prop_assert!((0.0..=1.0).contains(&norm.normalize(low)));
                prop_assert!((0.0..=1.0).contains(&norm.normalize(high)));
            }
        }
    }

    #[test]
    fn outside_and_missing_are_told_apart() {
        let norm = LinearNorm::new().limits(0.0, 10.0);
        assert!(norm.normalize(-0.1) < 0.0);
        assert!(norm.normalize(10.1) > 1.0);
        assert!(norm.normalize(f64::NAN).is_nan());
        assert_eq!(norm.normalize(f64::INFINITY), f64::INFINITY);
    }

    #[test]
    fn bad_limits_are_refused() {
        for (low, high) in [(1.0, 1.0), (2.0, 1.0), (f64::NAN, 1.0), (0.0, f64::INFINITY)] {
            let error = LinearNorm::new().limits(low, high).autoscale(None).unwrap_err();
            assert!(matches!(error, Error::Limits { .. }), "{error}");
        }
    }

    #[test]
    fn one_limit_may_be_given() {
        let norm = LinearNorm::new().low(0.0).autoscale(Some((5.0, 20.0))).unwrap();
        assert_eq!((norm.inverse(0.0), norm.inverse(1.0)), (0.0, 20.0));
        let norm = LinearNorm::new().high(50.0).autoscale(Some((5.0, 20.0))).unwrap();
        assert_eq!((norm.inverse(0.0), norm.inverse(1.0)), (5.0, 50.0));
        assert!(LinearNorm::new().low(30.0).autoscale(Some((5.0, 20.0))).is_err());
    }

    #[test]
    fn constant_data_widens_around_its_value() {
        let norm = LinearNorm::new().autoscale(Some((5.0, 5.0))).unwrap();
        assert_eq!(norm.normalize(5.0), 0.5);
        let norm = LinearNorm::new().autoscale(Some((0.0, 0.0))).unwrap();
        assert_eq!((norm.inverse(0.0), norm.inverse(1.0)), (-0.5, 0.5));
    }
}

use super::TransformNorm;
use crate::scale::IdentityTransform;

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
pub type LinearNorm = TransformNorm<IdentityTransform>;

impl LinearNorm {
    /// A norm whose limits come from the data.
    #[must_use]
    pub fn new() -> Self {
        Self::with_transform(IdentityTransform)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use crate::norm::{Norm, check};
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
                let norm = LinearNorm::new().autoscale(&[low, high]).unwrap();
                prop_assert!((0.0..=1.0).contains(&norm.normalize(low)));
                prop_assert!((0.0..=1.0).contains(&norm.normalize(high)));
            }
        }
    }

    #[test]
    fn places_of_matplotlib() {
        check::goldens("Normalize", |row| {
            let (low, high) = (row.number("vmin"), row.number("vmax"));
            LinearNorm::new().limits(low, high).clip(row.clip()).autoscale(&check::Unread)
        });
    }

    #[test]
    fn limits_and_errors_of_matplotlib() {
        check::autoscale("Normalize", &LinearNorm::new());
        check::errors("Normalize", |args| {
            let (low, high) = (check::number(&args["vmin"]), check::number(&args["vmax"]));
            LinearNorm::new().limits(low, high).autoscale(&check::Unread)
        });
    }

    #[test]
    fn robust_limits() {
        let data: Vec<f64> = (0..=100).map(f64::from).chain([f64::NAN, f64::INFINITY]).collect();
        let limits = |norm: LinearNorm| norm.autoscale(&data).unwrap().scale().limits();
        assert_eq!(limits(LinearNorm::new().robust()), (2.0, 98.0));
        assert_eq!(limits(LinearNorm::new().robust().low(-1.0)), (-1.0, 98.0));
        assert_eq!(limits(LinearNorm::new().percentiles(25.0, 75.0)), (25.0, 75.0));
        let robust = LinearNorm::new().robust();
        assert!(robust.limits(0.0, 1.0).autoscale(&check::Unread).is_ok());
        assert_eq!(robust.autoscale(&[5.0; 3]).unwrap().normalize(5.0), 0.5);
        assert!(robust.percentiles(60.0, 40.0).autoscale(&data).is_err());
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
            let error = LinearNorm::new().limits(low, high).autoscale(&check::Unread).unwrap_err();
            assert!(matches!(error, Error::Limits { .. }), "{error}");
        }
    }

    #[test]
    fn one_limit_may_be_given() {
        let norm = LinearNorm::new().low(0.0).autoscale(&[5.0, 20.0]).unwrap();
        assert_eq!((norm.inverse(0.0), norm.inverse(1.0)), (0.0, 20.0));
        let norm = LinearNorm::new().high(50.0).autoscale(&[5.0, 20.0]).unwrap();
        assert_eq!((norm.inverse(0.0), norm.inverse(1.0)), (5.0, 50.0));
        let limits =
            |data: &[f64]| LinearNorm::new().low(5.0).autoscale(&data).unwrap().scale().limits();
        assert_eq!((limits(&[7.0, 7.0]), limits(&[f64::NAN])), ((5.0, 7.0), (5.0, 5.005)));
        assert!(LinearNorm::new().low(30.0).autoscale(&[5.0, 20.0]).is_err());
    }

    #[test]
    fn constant_data_widens_around_its_value() {
        let norm = LinearNorm::new().autoscale(&[5.0, 5.0]).unwrap();
        assert_eq!(norm.normalize(5.0), 0.5);
        let norm = LinearNorm::new().autoscale(&[0.0, 0.0]).unwrap();
        assert_eq!((norm.inverse(0.0), norm.inverse(1.0)), (-0.5, 0.5));
    }
}

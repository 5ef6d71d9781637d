use super::TransformNorm;
use crate::scale::AsinhTransform;

/// The asinh norm: (asinh(value / w) - asinh(low / w)) / (asinh(high / w) - asinh(low / w)), w being
/// the linear width.
///
/// Nearly linear around zero, nearly logarithmic far from it, and without the kink of
/// [`SymLogNorm`](super::SymLogNorm). As matplotlib's `AsinhNorm`.
///
/// ```
/// use graticule::norm::{AsinhNorm, Norm};
///
/// let norm = AsinhNorm::new(1.0).limits(-100.0, 100.0);
/// assert_eq!(norm.normalize(0.0), 0.5);
/// assert!(norm.normalize(10.0) > 0.75);
/// ```
pub type AsinhNorm = TransformNorm<AsinhTransform>;

impl AsinhNorm {
    /// A norm with a linear width, which must be finite and above 0; its limits come from the data.
    #[must_use]
    pub const fn new(linear_width: f64) -> Self {
        Self::with_transform(AsinhTransform::new(linear_width))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use crate::norm::{Norm, check};
    use proptest::prelude::*;

    #[test]
    fn places_of_matplotlib() {
        check::goldens("AsinhNorm", |row| {
            let norm = AsinhNorm::new(row.number("linear_width"));
            norm.limits(row.number("vmin"), row.number("vmax"))
                .clip(row.clip())
                .autoscale(&check::Unread)
        });
    }

    proptest! {
        #[test]
        fn is_a_norm(
            width in 1e-3..1e3, low in -1e6..1e6, span in 1e-3..1e9,
            values: [f64; 2], places: [f32; 2], place in 0.0..=1.0,
        ) {
            let high = low + span;
            let norm = AsinhNorm::new(width).limits(low, high).autoscale(&check::Unread).unwrap();
            check::norm(&norm, (low, high), values, place)?;
            check::norm(&norm, (low, high), places.map(|at| low + span * f64::from(at)), place)?;
        }

        #[test]
        fn any_settings(width: f64, low: f64, high: f64, value: f64) {
            let norm = AsinhNorm::new(width).limits(low, high);
            let _ = (norm.normalize(value), norm.inverse(value));
            if let Ok(norm) = norm.autoscale(&check::Unread) {
                prop_assert_eq!((norm.normalize(low), norm.normalize(high)), (0.0, 1.0));
                prop_assert!(!norm.normalize(value).is_nan());
            }
        }
    }

    #[test]
    fn bad_widths_are_refused() {
        for width in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let error =
                AsinhNorm::new(width).limits(0.0, 1.0).autoscale(&check::Unread).unwrap_err();
            assert!(matches!(error, Error::Norm { .. }), "{error}");
        }
    }

    #[test]
    fn tiny_widths_have_large_values() {
        let norm = AsinhNorm::new(1e-300).limits(-1e300, 1e300).autoscale(&check::Unread).unwrap();
        assert_eq!((norm.normalize(0.0), norm.normalize(f64::INFINITY)), (0.5, f64::INFINITY));
    }
}

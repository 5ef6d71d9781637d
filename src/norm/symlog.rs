use super::TransformNorm;
use crate::scale::SymLogTransform;

/// The symmetric log norm: linear around zero, up to a threshold on both sides, and logarithmic
/// beyond.
///
/// Unlike [`LogNorm`](super::LogNorm) it has places for zero and for negative values. The formula is
/// that of [`SymLogTransform`]; matplotlib has it as `SymLogNorm`. For a diverging colormap give
/// limits that are as far from zero on both sides.
///
/// ```
/// use graticule::norm::{Norm, SymLogNorm};
///
/// let norm = SymLogNorm::new(1.0).limits(-1000.0, 1000.0);
/// assert_eq!(norm.normalize(0.0), 0.5);
/// assert!((norm.inverse(0.25) + norm.inverse(0.75)).abs() < 1e-9);
/// ```
pub type SymLogNorm = TransformNorm<SymLogTransform>;

impl SymLogNorm {
    /// A norm that is linear from minus this threshold up to it, which must be finite and above 0;
    /// its limits come from the data.
    #[must_use]
    pub const fn new(threshold: f64) -> Self {
        Self::with_transform(SymLogTransform::new(threshold))
    }

    /// Sets how long the linear part of one side is, in decades of the logarithmic part: 1 by
    /// default, finite and above 0. Matplotlib calls it `linscale`.
    #[must_use]
    pub fn linear_share(self, linear_share: f64) -> Self {
        self.replace(self.transform().with_linear_share(linear_share))
    }

    /// Sets the base, 10 by default, finite and above 1.
    #[must_use]
    pub fn base(self, base: f64) -> Self {
        self.replace(self.transform().with_base(base))
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
        check::goldens("SymLogNorm", |row| {
            let norm = SymLogNorm::new(row.number("linthresh"))
                .linear_share(row.number("linscale"))
                .base(row.number("base"))
                .limits(row.number("vmin"), row.number("vmax"));
            norm.clip(row.clip()).autoscale(&check::Unread)
        });
    }

    proptest! {
        #[test]
        fn is_a_norm(
            threshold in 1e-3..1e3, share in 0.1..3.0, low in -1e6..1e6, span in 1e-3..1e9,
            values: [f64; 2], places: [f32; 2], place in 0.0..=1.0,
        ) {
            let high = low + span;
            let norm = SymLogNorm::new(threshold).linear_share(share).limits(low, high);
            let norm = norm.autoscale(&check::Unread).unwrap();
            check::norm(&norm, (low, high), values, place)?;
            check::norm(&norm, (low, high), places.map(|at| low + span * f64::from(at)), place)?;
        }

        #[test]
        fn any_settings(
            threshold: f64, share: f64, base: f64, low: f64, high: f64, value: f64,
        ) {
            let norm = SymLogNorm::new(threshold).linear_share(share).base(base).limits(low, high);
            let _ = (norm.normalize(value), norm.inverse(value));
            if let Ok(norm) = norm.autoscale(&check::Unread) {
                prop_assert_eq!((norm.normalize(low), norm.normalize(high)), (0.0, 1.0));
                prop_assert!(!norm.normalize(value).is_nan());
            }
        }
    }

    #[test]
    fn bad_settings_are_refused() {
        for norm in [
            SymLogNorm::new(0.0),
            SymLogNorm::new(f64::NAN),
            SymLogNorm::new(1.0).linear_share(0.0),
            SymLogNorm::new(1.0).base(1.0),
        ] {
            let error = norm.limits(-1.0, 1.0).autoscale(&check::Unread).unwrap_err();
            assert!(matches!(error, Error::Norm { .. }), "{error}");
        }
        assert!(SymLogNorm::new(1.0).limits(1.0, -1.0).autoscale(&check::Unread).is_err());
    }

    #[test]
    fn infinities_are_under_and_over() {
        let norm = SymLogNorm::new(1.0).limits(-10.0, 10.0);
        assert_eq!(norm.normalize(f64::NEG_INFINITY), f64::NEG_INFINITY);
        assert_eq!(norm.normalize(f64::INFINITY), f64::INFINITY);
    }
}

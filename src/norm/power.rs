use super::TransformNorm;
use crate::scale::PowerTransform;

/// The power norm: ((value - low) / (high - low))^gamma.
///
/// An exponent below 1 spreads small values, one above 1 large ones. Values below the lower limit
/// are under, as far as on a linear norm. As matplotlib's `PowerNorm`.
///
/// ```
/// use graticule::norm::{Norm, PowerNorm};
///
/// let norm = PowerNorm::new(0.5).limits(0.0, 100.0);
/// assert_eq!(norm.normalize(25.0), 0.5);
/// assert_eq!(norm.inverse(0.5), 25.0);
/// ```
pub type PowerNorm = TransformNorm<PowerTransform>;

impl PowerNorm {
    /// A norm by an exponent, which must be finite and above 0; its limits come from the data.
    #[must_use]
    pub const fn new(gamma: f64) -> Self {
        Self::with_transform(PowerTransform::new(gamma))
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
        check::goldens("PowerNorm", |row| {
            let (low, high) = (row.number("vmin"), row.number("vmax"));
            PowerNorm::new(row.number("gamma"))
                .limits(low, high)
                .clip(row.clip())
                .autoscale(&check::Unread)
        });
    }

    proptest! {
        #[test]
        fn is_a_norm(
            gamma in 0.2..5.0, low in -1e6..1e6, span in 1e-3..1e9,
            values: [f64; 2], places: [f32; 2], place in 0.0..=1.0,
        ) {
            let high = low + span;
            let norm = PowerNorm::new(gamma).limits(low, high).autoscale(&check::Unread).unwrap();
            check::norm(&norm, (low, high), values, place)?;
            check::norm(&norm, (low, high), places.map(|at| low + span * f64::from(at)), place)?;
        }

        #[test]
        fn any_limits(gamma: f64, low: f64, high: f64, value: f64) {
            let norm = PowerNorm::new(gamma).limits(low, high);
            let _ = (norm.normalize(value), norm.inverse(value));
            if let Ok(norm) = norm.autoscale(&check::Unread) {
                prop_assert!(low < high && gamma > 0.0);
                prop_assert_eq!((norm.normalize(low), norm.normalize(high)), (0.0, 1.0));
            }
        }
    }

    #[test]
    fn bad_exponents_are_refused() {
        for gamma in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let error =
                PowerNorm::new(gamma).limits(0.0, 1.0).autoscale(&check::Unread).unwrap_err();
            assert!(matches!(error, Error::Norm { .. }), "{error}");
        }
    }
}

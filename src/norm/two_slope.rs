use super::TransformNorm;
use crate::scale::TwoSlopeTransform;

/// The two-slope norm: a centre at 0.5, linear from the lower limit up to it and from it on to the
/// upper limit, each side on its own scale.
///
/// It puts the middle of a diverging colormap at the centre, and uses both ends whatever the data;
/// [`CenteredNorm`](super::CenteredNorm) uses one scale for both sides instead. Data on one side of
/// the centre only gets another side of the same length. As matplotlib's `TwoSlopeNorm`.
///
/// ```
/// use graticule::norm::{Norm, TwoSlopeNorm};
///
/// let norm = TwoSlopeNorm::new(0.0).limits(-10.0, 100.0);
/// assert_eq!(norm.normalize(-5.0), 0.25);
/// assert_eq!(norm.normalize(50.0), 0.75);
/// ```
pub type TwoSlopeNorm = TransformNorm<TwoSlopeTransform>;

impl TwoSlopeNorm {
    /// A norm with a centre; its limits come from the data.
    #[must_use]
    pub const fn new(center: f64) -> Self {
        Self::with_transform(TwoSlopeTransform::new(center))
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
        check::goldens("TwoSlopeNorm", |row| {
            let (low, high) = (row.number("vmin"), row.number("vmax"));
            let norm = TwoSlopeNorm::new(row.number("vcenter")).limits(low, high);
            norm.clip(row.clip()).autoscale(&check::Unread)
        });
    }

    proptest! {
        #[test]
        fn is_a_norm(
            center in -1e6..1e6, below in 1e-3..1e9, above in 1e-3..1e9,
            values: [f64; 2], places: [f32; 2], place in 0.0..=1.0,
        ) {
            let (low, high) = (center - below, center + above);
            let norm = TwoSlopeNorm::new(center).limits(low, high).autoscale(&check::Unread).unwrap();
            prop_assert_eq!(norm.normalize(center), 0.5);
            check::norm(&norm, (low, high), values, place)?;
            check::norm(&norm, (low, high), places.map(|at| center + below * f64::from(at)), place)?;
        }

        #[test]
        fn any_limits(center: f64, low: f64, high: f64, value: f64) {
            for norm in [TwoSlopeNorm::new(center), TwoSlopeNorm::new(center).limits(low, high)] {
                let _ = (norm.normalize(value), norm.inverse(value));
                if let Ok(norm) = norm.autoscale(&[low, high]) {
                    let (low, high) = norm.scale().limits();
                    prop_assert!(low < center && center < high);
                    prop_assert_eq!((norm.normalize(low), norm.normalize(high)), (0.0, 1.0));
                }
            }
        }
    }

    #[test]
    fn limits_from_the_data() {
        let norm = TwoSlopeNorm::new(1.0);
        let limits = |data: &[f64]| norm.autoscale(&data).unwrap().scale().limits();
        assert_eq!(limits(&[-5.0, 10.0]), (-5.0, 10.0));
        assert_eq!(limits(&[2.0, 4.0]), (-2.0, 4.0));
        assert_eq!(limits(&[-2.0, 0.0]), (-2.0, 4.0));
        assert_eq!(limits(&[1.0]), (0.0, 2.0));
        assert_eq!(limits(&[]), (0.0, 2.0));
    }

    #[test]
    fn a_centre_outside_the_limits_is_refused() {
        for center in [0.0, 10.0, 11.0, f64::NAN] {
            let error =
                TwoSlopeNorm::new(center).limits(0.0, 10.0).autoscale(&check::Unread).unwrap_err();
            assert!(matches!(error, Error::Norm { .. }), "{error}");
        }
    }
}

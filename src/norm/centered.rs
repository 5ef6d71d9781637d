use super::reach::Reach;
use super::{LinearNorm, Norm};
use crate::data::Values;
use crate::error::Error;
use crate::scale::Scale;
use std::sync::Arc;

/// The centred norm: linear, a centre at 0.5, and the same scale on both sides:
/// 0.5 + (value - centre) / (2 half-range).
///
/// It puts the middle of a diverging colormap at the centre, and equal colours at equal distances
/// from it. The half-range reaches the data's farthest value, unless it is given. As matplotlib's
/// `CenteredNorm`.
///
/// ```
/// use graticule::norm::{CenteredNorm, Norm};
///
/// let norm = CenteredNorm::new(0.0).autoscale(&[-5.0, 3.0, 10.0])?;
/// assert_eq!((norm.normalize(-10.0), norm.normalize(0.0), norm.normalize(5.0)), (0.0, 0.5, 0.75));
/// # Ok::<(), graticule::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CenteredNorm {
    center: f64,
    half_range: Option<f64>,
    /// What a half-range from the data spans.
    reach: Reach,
    clip: bool,
}

impl CenteredNorm {
    /// A norm with a centre; its half-range comes from the data.
    #[must_use]
    pub const fn new(center: f64) -> Self {
        Self { center, half_range: None, reach: Reach::Range, clip: false }
    }

    /// Sets how far the limits are from the centre; must be finite and above 0.
    #[must_use]
    pub const fn half_range(self, half_range: f64) -> Self {
        Self { half_range: Some(half_range), ..self }
    }

    /// Has a half-range from the data reach no farther than the 2nd and 98th percentile, so that a few
    /// extreme values don't use up the colours; as
    /// [`TransformNorm::robust`](super::TransformNorm::robust).
    #[must_use]
    pub const fn robust(self) -> Self {
        Self { reach: Reach::ROBUST, ..self }
    }

    /// Has a half-range from the data reach no farther than two percentiles, 0 to 100 and increasing;
    /// as [`TransformNorm::percentiles`](super::TransformNorm::percentiles), where the cost is told.
    #[must_use]
    pub const fn percentiles(self, low: f64, high: f64) -> Self {
        Self { reach: Reach::Percentiles(low, high), ..self }
    }

    /// Whether values outside the limits count as being at them, instead of under or over; off by
    /// default. NaN stays NaN.
    #[must_use]
    pub const fn clip(self, clip: bool) -> Self {
        Self { clip, ..self }
    }

    /// The linear norm that it is, once its half-range is known.
    fn linear(&self, half_range: f64) -> LinearNorm {
        let (low, high) = (self.center - half_range, self.center + half_range);
        LinearNorm::new().limits(low, high).clip(self.clip)
    }

    /// The half-range that data of this range takes.
    fn farthest(&self, range: Option<(f64, f64)>) -> f64 {
        let reach = range
            .map_or(0.0, |(low, high)| (low - self.center).abs().max((high - self.center).abs()));
        if reach > 0.0 { reach } else { 0.5_f64.max(self.center.abs() * 1e-3) }
    }

    /// With a half-range of 1 in place of one not known yet.
    fn so_far(&self) -> LinearNorm {
        self.linear(self.half_range.unwrap_or(1.0))
    }
}

impl Norm for CenteredNorm {
    fn normalize(&self, value: f64) -> f64 {
        self.so_far().normalize(value)
    }

    fn inverse(&self, place: f64) -> f64 {
        self.so_far().inverse(place)
    }

    fn needs_data(&self) -> bool {
        self.half_range.is_none()
    }

    fn autoscale(&self, data: &dyn Values) -> Result<Arc<dyn Norm>, Error> {
        let half_range = match self.half_range {
            Some(half_range) => half_range,
            None => self.farthest(self.reach.of(data, f64::is_finite)?),
        };
        self.linear(half_range).autoscale(data)
    }

    fn scale(&self) -> Arc<dyn Scale> {
        self.so_far().scale()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::norm::check;
    use proptest::prelude::*;

    #[test]
    fn places_of_matplotlib() {
        check::goldens("CenteredNorm", |row| {
            let norm = CenteredNorm::new(row.number("vcenter")).half_range(row.number("halfrange"));
            norm.clip(row.clip()).autoscale(&check::Unread)
        });
    }

    proptest! {
        #[test]
        fn is_a_norm(
            center in -1e6..1e6, half in 1e-3..1e9, values: [f64; 2], places: [f32; 2], place in 0.0..=1.0,
        ) {
            let norm = CenteredNorm::new(center).half_range(half).autoscale(&check::Unread).unwrap();
            prop_assert!((norm.normalize(center) - 0.5).abs() < 1e-6);
            let limits = (center - half, center + half);
            check::norm(&norm, limits, values, place)?;
            check::norm(&norm, limits, places.map(|at| center + half * f64::from(at)), place)?;
        }

        #[test]
        fn any_centre_and_range(center: f64, half: f64, low: f64, high: f64, value: f64) {
            for norm in [CenteredNorm::new(center), CenteredNorm::new(center).half_range(half)] {
                let _ = (norm.normalize(value), norm.inverse(value));
                if let Ok(norm) = norm.autoscale(&[low, high]) {
                    let (low, high) = norm.scale().limits();
                    prop_assert_eq!((norm.normalize(low), norm.normalize(high)), (0.0, 1.0));
                }
            }
        }
    }

    #[test]
    fn limits_from_the_data() {
        check::autoscale("CenteredNorm", &CenteredNorm::new(0.0));
        let limits =
            |norm: CenteredNorm, data: &dyn Values| norm.autoscale(data).unwrap().scale().limits();
        assert_eq!(limits(CenteredNorm::new(3.0), &[3.0, 3.0]), (2.5, 3.5));
        assert_eq!(limits(CenteredNorm::new(3.0), &check::NO_DATA), (2.5, 3.5));
        assert_eq!(limits(CenteredNorm::new(3.0), &[4.0, f64::INFINITY]), (2.0, 4.0));
    }

    #[test]
    fn robust_limits() {
        let data: Vec<f64> = (-50..=50).map(f64::from).collect();
        let limits = |norm: CenteredNorm| norm.autoscale(&data).unwrap().scale().limits();
        assert_eq!(limits(CenteredNorm::new(0.0).robust()), (-48.0, 48.0));
        assert_eq!(limits(CenteredNorm::new(-10.0).percentiles(25.0, 75.0)), (-45.0, 25.0));
        assert_eq!(limits(CenteredNorm::new(0.0).robust().half_range(5.0)), (-5.0, 5.0));
        let error = CenteredNorm::new(0.0).percentiles(5.0, 2.0).autoscale(&data).unwrap_err();
        assert!(matches!(error, Error::Norm { .. }), "{error}");
    }

    #[test]
    fn bad_half_ranges_are_refused() {
        for half_range in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let error = CenteredNorm::new(0.0)
                .half_range(half_range)
                .autoscale(&check::Unread)
                .unwrap_err();
            assert!(matches!(error, Error::Limits { .. }), "{error}");
        }
    }
}

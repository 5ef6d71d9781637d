use super::TransformNorm;
use crate::scale::LogTransform;

/// The logarithmic norm: (log value - log low) / (log high - log low).
///
/// Zero and negative values have no place (NaN): they take no part in choosing limits, are drawn as
/// missing, as in matplotlib's `LogNorm`, and a warning counts them; with
/// [`clip`](TransformNorm::clip) they are at the lower limit. [`SymLogNorm`](super::SymLogNorm) and
/// [`AsinhNorm`](super::AsinhNorm) have places for them. Limits must be positive. Constant data
/// widens by a thousandth; data without any positive value gets 1 to 10.
///
/// ```
/// use graticule::norm::{LogNorm, Norm};
///
/// let norm = LogNorm::new().limits(1.0, 1e4);
/// assert_eq!(norm.normalize(100.0), 0.5);
/// assert!(norm.normalize(0.0).is_nan());
///
/// let error = LogNorm::new().limits(0.0, 50.0).autoscale(&[20.0]).unwrap_err();
/// assert!(error.to_string().contains("set a positive lower limit"));
/// ```
pub type LogNorm = TransformNorm<LogTransform>;

impl LogNorm {
    /// A norm whose limits come from the data, with ticks at powers of 10.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the base, 10 by default. Only the ticks of the colorbar depend on it.
    #[must_use]
    pub fn base(self, base: f64) -> Self {
        self.replace(LogTransform::new(base))
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
        check::goldens("LogNorm", |row| {
            let (low, high) = (row.number("vmin"), row.number("vmax"));
            LogNorm::new().limits(low, high).clip(row.clip()).autoscale(&check::Unread)
        });
    }

    proptest! {
        #[test]
        fn is_a_norm(low in -300.0..300.0, ratio in 0.001..8.0, values: [f64; 2], place in 0.0..=1.0) {
            let (low, high) = (libm::pow(10.0, low), libm::pow(10.0, low + ratio));
            let norm = LogNorm::new().limits(low, high).autoscale(&check::Unread).unwrap();
            check::norm(&norm, (low, high), values, place)?;
            check::norm(&norm, (low, high), values.map(|value| low * value.abs()), place)?;
        }

        #[test]
        fn any_limits(low: f64, high: f64, base: f64, value: f64) {
            let norm = LogNorm::new().limits(low, high).base(base);
            let _ = (norm.normalize(value), norm.inverse(value));
            if let Ok(norm) = norm.autoscale(&check::Unread) {
                prop_assert!(0.0 < low && low < high);
                prop_assert_eq!((norm.normalize(low), norm.normalize(high)), (0.0, 1.0));
            }
            let (least, _) = LogNorm::new().autoscale(&[low, high]).unwrap().scale().limits();
            prop_assert!(least > 0.0);
        }
    }

    #[test]
    fn what_has_no_logarithm_is_missing() {
        let norm = LogNorm::new().limits(1.0, 100.0);
        for value in [0.0, -0.0, -1.0, f64::NEG_INFINITY, f64::NAN] {
            assert!(norm.normalize(value).is_nan());
        }
        assert!(norm.normalize(5e-324) < 0.0);
        // Matplotlib masks it.
        assert_eq!(norm.normalize(f64::INFINITY), f64::INFINITY);
        assert_eq!(norm.clip(true).normalize(-1.0), 0.0);
        assert!(norm.clip(true).normalize(f64::NAN).is_nan());
    }

    #[test]
    fn bad_limits_and_bases_are_refused() {
        let error = |norm: LogNorm| norm.autoscale(&[1.0, 10.0]).unwrap_err();
        assert!(matches!(error(LogNorm::new().limits(-1.0, 10.0)), Error::Norm { .. }));
        assert!(matches!(error(LogNorm::new().low(0.0)), Error::Norm { .. }));
        assert!(matches!(error(LogNorm::new().low(10.0)), Error::Limits { .. }));
        assert!(matches!(error(LogNorm::new().base(1.0)), Error::Norm { .. }));
        assert_eq!(
            error(LogNorm::new().low(-1.0)).to_string(),
            "the log norm can't use -1: its limits must be positive; set a positive lower limit, or \
             use a symmetric log norm"
        );
    }

    #[test]
    fn errors_of_matplotlib() {
        check::errors("LogNorm", |args| {
            let (low, high) = (check::number(&args["vmin"]), check::number(&args["vmax"]));
            LogNorm::new().limits(low, high).autoscale(&check::Unread)
        });
    }

    #[test]
    fn limits_from_the_data() {
        let limits = |norm: LogNorm, data: &[f64]| norm.autoscale(&data).unwrap().scale().limits();
        check::autoscale("LogNorm", &LogNorm::new());
        assert_eq!(limits(LogNorm::new(), &[0.0, 3.0, 1.0, f64::INFINITY]), (1.0, 3.0));
        assert_eq!(limits(LogNorm::new().low(0.5), &[-5.0, 10.0]), (0.5, 10.0));
        assert_eq!(limits(LogNorm::new(), &[-1.0, 0.0, f64::NAN]), (1.0, 10.0));
        assert!(LogNorm::new().autoscale(&[5.0, 5.0]).is_ok());
        assert!(LogNorm::new().autoscale(&[f64::MAX, f64::MAX]).is_ok());
    }
}

use crate::data::Values;
use crate::error::Error;

/// Which part of the data limits span that come from it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Reach {
    /// All of it.
    #[default]
    Range,
    /// From one percentile to another.
    Percentiles(f64, f64),
}

impl Reach {
    /// The percentiles that robust limits are.
    pub(super) const ROBUST: Self = Self::Percentiles(2.0, 98.0);

    /// Where it starts and ends, of the values that a condition takes; none when it takes none.
    /// Percentiles that are the same value would show nothing but that one: they are the whole range
    /// instead.
    ///
    /// # Errors
    /// When percentiles are not increasing, or not within 0 to 100.
    pub(super) fn of(
        self,
        data: &dyn Values,
        takes: impl Fn(f64) -> bool + Sync,
    ) -> Result<Option<(f64, f64)>, Error> {
        let Self::Percentiles(low, high) = self else { return Ok(data.range(takes)) };
        let reason = "percentiles must be within 0 to 100 and increase";
        for (value, is_right) in [(low, low >= 0.0), (high, high <= 100.0), (high, low < high)] {
            if !is_right {
                return Err(Error::Norm { norm: "percentile range", value, reason });
            }
        }
        let ends = data.quantiles(&[low / 100.0, high / 100.0], &takes);
        Ok(match ends.as_deref() {
            Some(&[low, high]) if low < high => Some((low, high)),
            _ => data.range(takes),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seaborns_robust_limits() {
        let data: Vec<f64> = (0..=100).map(|i| f64::from(i * i)).collect();
        // numpy.percentile(data, [2, 98]), then [25, 50].
        let of = |reach: Reach| reach.of(&data, f64::is_finite).unwrap();
        assert_eq!(of(Reach::ROBUST), Some((4.0, 9604.0)));
        assert_eq!(of(Reach::Percentiles(25.0, 50.0)), Some((625.0, 2500.0)));
        assert_eq!(of(Reach::Percentiles(0.0, 100.0)), of(Reach::Range));
        assert_eq!(Reach::ROBUST.of(&data, f64::is_nan).unwrap(), None);
    }

    #[test]
    fn percentiles_that_are_one_value_are_the_range() {
        let mut data = [0.0; 1000];
        data[7] = 5.0;
        assert_eq!(Reach::ROBUST.of(&data, f64::is_finite).unwrap(), Some((0.0, 5.0)));
    }

    #[test]
    fn bad_percentiles_are_refused() {
        for (low, high) in [(-1.0, 50.0), (50.0, 101.0), (50.0, 50.0), (f64::NAN, 1.0)] {
            let error = Reach::Percentiles(low, high).of(&[1.0], f64::is_finite).unwrap_err();
            assert!(error.to_string().contains("within 0 to 100 and increase"), "{error}");
        }
    }
}

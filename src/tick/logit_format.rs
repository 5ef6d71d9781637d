use super::decimal::{magnitude, power};
use super::scalar::superscript;
use super::{Formatter, ScalarFormatter, TickLabels};

/// Probabilities of a logit scale: `0.001 … 0.5 … 0.999`, or, where one lies closer to 0 or 1 than
/// 0.0001, all as `10⁻⁵ … ½ … 1−10⁻⁵`.
///
/// Ticks of which some are neither 0.5 nor a power of ten away from 0 or 1 are written as
/// [`ScalarFormatter`] has them. Matplotlib's `LogitFormatter` always writes powers.
///
/// ```
/// use graticule::tick::{Formatter, LogitFormatter};
///
/// let labels = |ticks: &[f64]| LogitFormatter::new().format(ticks).labels;
/// assert_eq!(labels(&[0.01, 0.5, 0.99]), ["0.01", "0.5", "0.99"]);
/// assert_eq!(labels(&[1e-6, 0.5, 0.999999]), ["10⁻⁶", "½", "1−10⁻⁶"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogitFormatter;

/// How many decimals are read more easily than a power.
const DECIMALS: i32 = 4;

/// A place on a logit scale that has a name of its own.
#[derive(Clone, Copy)]
enum Place {
    Half,
    /// 10 to this power away from 0.
    Low(i32),
    /// 10 to this power away from 1.
    High(i32),
}

impl LogitFormatter {
    /// Decimals where four are enough, powers otherwise.
    #[must_use]
    pub const fn new() -> Self {
        Self
    }
}

impl Place {
    fn of(tick: f64) -> Option<Self> {
        let exponent_of = |size: f64, noise: f64| {
            let exponent = magnitude(size * (1.0 + 1e-9) + noise);
            let power = power(exponent);
            ((size - power).abs() <= 1e-9 * power + noise && exponent < 0).then_some(exponent)
        };
        if tick == 0.5 {
            Some(Self::Half)
        } else if tick < 0.5 {
            exponent_of(tick, 0.0).map(Self::Low)
        } else {
            exponent_of(1.0 - tick, f64::EPSILON).map(Self::High)
        }
    }

    fn exponent(self) -> i32 {
        match self {
            Self::Half => -1,
            Self::Low(exponent) | Self::High(exponent) => exponent,
        }
    }

    fn decimals(self) -> String {
        let digits = |exponent: i32| exponent.unsigned_abs() as usize;
        match self {
            Self::Half => "0.5".to_owned(),
            Self::Low(exponent) => format!("0.{:0>1$}", 1, digits(exponent)),
            Self::High(exponent) => format!("0.{}", "9".repeat(digits(exponent))),
        }
    }

    fn power(self) -> String {
        let power = |exponent: i32| format!("10{}", superscript(&exponent.to_string()));
        match self {
            Self::Half => "½".to_owned(),
            Self::Low(exponent) => power(exponent),
            Self::High(exponent) => format!("1−{}", power(exponent)),
        }
    }
}

impl Formatter for LogitFormatter {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let places: Option<Vec<Place>> = ticks.iter().map(|tick| Place::of(*tick)).collect();
        let Some(places) = places else { return ScalarFormatter::new().format(ticks) };
        let short = places.iter().all(|place| place.exponent() >= -DECIMALS);
        let label = if short { Place::decimals } else { Place::power };
        TickLabels { labels: places.into_iter().map(label).collect(), offset: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimals_powers_and_others() {
        let labels = |ticks: &[f64]| LogitFormatter::new().format(ticks).labels;
        let ticks = [1e-4, 0.1, 0.5, 0.9, 1.0 - 1e-4];
        assert_eq!(labels(&ticks), ["0.0001", "0.1", "0.5", "0.9", "0.9999"]);
        assert_eq!(labels(&[1e-12, 1.0 - 1e-12]), ["10⁻¹²", "1−10⁻¹²"]);
        assert_eq!(labels(&[0.4, 0.45, 0.5]), ["0.40", "0.45", "0.50"]);
        assert_eq!(labels(&[0.0, 1.0]), ["0", "1"]);
        assert_eq!(labels(&[f64::NAN]), [""]);
        assert!(labels(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn any_ticks(ticks: Vec<f64>) {
            prop_assert_eq!(LogitFormatter::new().format(&ticks).labels.len(), ticks.len());
        }
    }
}

//! Powers of any base, with their whole exponents.

use super::decimal::{magnitude, power};

/// The powers of a base above 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Powers {
    base: f64,
}

impl Powers {
    /// None where the base is not finite or not above 1.
    pub(super) fn of(base: f64) -> Option<Self> {
        (base > 1.0 && base.is_finite()).then_some(Self { base })
    }

    /// The power with an exponent; 0 or infinite where no double can hold it.
    pub(super) fn power(self, exponent: i64) -> f64 {
        if self.base == 10.0 {
            power(exponent.clamp(-400, 400) as i32)
        } else {
            libm::pow(self.base, exponent as f64)
        }
    }

    /// The logarithm of a positive number, whole where that is off by a rounding error only.
    pub(super) fn log(self, value: f64) -> f64 {
        let log = if self.base == 10.0 {
            libm::log10(value)
        } else if self.base == 2.0 {
            libm::log2(value)
        } else {
            libm::log(value) / libm::log(self.base)
        };
        if (log - log.round()).abs() < 1e-11 * log.abs().max(1.0) { log.round() } else { log }
    }

    /// The exponent of the last power at or below a positive number.
    pub(super) fn below(self, value: f64) -> i64 {
        self.log(value).floor() as i64
    }

    /// The exponent of the first power at or above a positive number.
    pub(super) fn above(self, value: f64) -> i64 {
        self.log(value).ceil() as i64
    }

    /// The exponent of a positive number that is a power.
    pub(super) fn exponent(self, value: f64) -> Option<i64> {
        let exponent = if self.base == 10.0 {
            i64::from(magnitude(value))
        } else {
            self.log(value).round() as i64
        };
        let power = self.power(exponent);
        ((value - power).abs() <= 1e-12 * power).then_some(exponent)
    }
}

use super::{Transform, TransformScale, check_base};
use crate::error::Error;
use crate::tick::{Formatter, Locator, LogFormatter, SymLogLocator};

/// The symmetric logarithm: linear around zero, up to a threshold t on both sides, and logarithmic
/// beyond, so that it takes zero and negative values as well.
///
/// With base b and linear share s, x goes to x/t · s b/(b - 1) where |x| ≤ t, and else to
/// ±(s b/(b - 1) + log_b(|x|/t)). As matplotlib's `SymmetricalLogTransform`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SymLogTransform {
    threshold: f64,
    linear_share: f64,
    base: f64,
}

/// A scale that is linear around zero and logarithmic beyond.
pub type SymLogScale = TransformScale<SymLogTransform>;

impl SymLogTransform {
    /// A transform with a threshold, which must be finite and above 0.
    #[must_use]
    pub const fn new(threshold: f64) -> Self {
        Self { threshold, linear_share: 1.0, base: 10.0 }
    }

    /// Sets how long the linear part of one side is, in decades of the logarithmic part (powers of
    /// the base, more precisely); 1 by default, finite and above 0.
    #[must_use]
    pub const fn with_linear_share(self, linear_share: f64) -> Self {
        Self { linear_share, ..self }
    }

    /// Sets the base, 10 by default, finite and above 1.
    #[must_use]
    pub const fn with_base(self, base: f64) -> Self {
        Self { base, ..self }
    }

    /// The image of the threshold.
    fn knee(&self) -> f64 {
        self.linear_share * self.base / (self.base - 1.0)
    }
}

impl Transform for SymLogTransform {
    fn forward(&self, value: f64, _limits: (f64, f64)) -> f64 {
        // NaN too.
        if value.is_nan() || value.abs() <= self.threshold {
            return value / self.threshold * self.knee();
        }
        // Not the logarithm of the ratio, which may overflow.
        let decades = (libm::log(value.abs()) - libm::log(self.threshold)) / libm::log(self.base);
        (self.knee() + decades.max(0.0)).copysign(value)
    }

    fn inverse(&self, image: f64, _limits: (f64, f64)) -> f64 {
        let decades = image.abs() - self.knee();
        if decades <= 0.0 {
            return image / self.knee() * self.threshold;
        }
        (self.threshold * libm::pow(self.base, decades)).copysign(image)
    }

    fn check(&self, _low: f64, _high: f64) -> Result<(), Error> {
        let norm = "symmetric log norm";
        check_base(norm, self.base)?;
        for (value, reason) in [
            (self.threshold, "its threshold must be finite and above 0"),
            (self.linear_share, "its linear share must be finite and above 0"),
        ] {
            if !(value > 0.0 && value.is_finite()) {
                return Err(Error::Norm { norm, value, reason });
            }
        }
        Ok(())
    }

    fn locator(&self) -> Box<dyn Locator> {
        Box::new(SymLogLocator::new(self.threshold).with_base(self.base))
    }

    fn formatter(&self) -> Box<dyn Formatter> {
        Box::new(LogFormatter::new().with_base(self.base))
    }
}

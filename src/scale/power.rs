use super::{LinearScale, Scale, Transform, TransformScale};
use crate::error::Error;

/// A power of the linear place: ((value - low) / (high - low))^gamma.
///
/// Values below the lower limit go on in a straight line, since a power has no place for them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PowerTransform {
    gamma: f64,
}

/// A scale by a power of the linear place.
pub type PowerScale = TransformScale<PowerTransform>;

impl PowerTransform {
    /// A transform by an exponent, which must be finite and above 0.
    #[must_use]
    pub const fn new(gamma: f64) -> Self {
        Self { gamma }
    }
}

/// A number above 0 to a power, others as they are.
fn raised(number: f64, exponent: f64) -> f64 {
    if number > 0.0 { libm::pow(number, exponent) } else { number }
}

impl Transform for PowerTransform {
    fn forward(&self, value: f64, (low, high): (f64, f64)) -> f64 {
        raised(LinearScale::new(low, high).forward(value), self.gamma)
    }

    fn inverse(&self, image: f64, (low, high): (f64, f64)) -> f64 {
        LinearScale::new(low, high).inverse(raised(image, 1.0 / self.gamma))
    }

    fn check(&self, _low: f64, _high: f64) -> Result<(), Error> {
        if self.gamma > 0.0 && self.gamma.is_finite() {
            return Ok(());
        }
        Err(Error::Norm {
            norm: "power norm",
            value: self.gamma,
            reason: "its exponent must be finite and above 0",
        })
    }
}

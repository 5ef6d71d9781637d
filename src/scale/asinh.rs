use super::{Transform, TransformScale};
use crate::error::Error;
use crate::tick::{AsinhLocator, Formatter, Locator, LogFormatter};

/// The inverse hyperbolic sine: asinh(x / w), nearly linear within the linear width w around zero,
/// nearly logarithmic far from it, and smooth between, unlike
/// [`SymLogTransform`](super::SymLogTransform). As matplotlib's `AsinhTransform`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AsinhTransform {
    linear_width: f64,
}

/// A scale that turns smoothly from linear around zero to logarithmic far from it.
pub type AsinhScale = TransformScale<AsinhTransform>;

impl Default for AsinhTransform {
    fn default() -> Self {
        Self::new(1.0)
    }
}

impl AsinhTransform {
    /// A transform with a linear width, which must be finite and above 0.
    #[must_use]
    pub const fn new(linear_width: f64) -> Self {
        Self { linear_width }
    }
}

impl Transform for AsinhTransform {
    fn forward(&self, value: f64, _limits: (f64, f64)) -> f64 {
        let ratio = value / self.linear_width;
        if ratio.is_infinite() && value.is_finite() {
            // asinh(x) = ln(2x) to the last bit by here, and the ratio alone overflows.
            let size = libm::log(value.abs()) - libm::log(self.linear_width);
            return (size + std::f64::consts::LN_2).copysign(value);
        }
        libm::asinh(ratio)
    }

    fn inverse(&self, image: f64, _limits: (f64, f64)) -> f64 {
        self.linear_width * libm::sinh(image)
    }

    fn check(&self, _low: f64, _high: f64) -> Result<(), Error> {
        if self.linear_width > 0.0 && self.linear_width.is_finite() {
            return Ok(());
        }
        Err(Error::Norm {
            norm: "asinh norm",
            value: self.linear_width,
            reason: "its linear width must be finite and above 0",
        })
    }

    fn locator(&self) -> Box<dyn Locator> {
        Box::new(AsinhLocator::new(self.linear_width))
    }

    fn formatter(&self) -> Box<dyn Formatter> {
        Box::new(LogFormatter::new())
    }
}

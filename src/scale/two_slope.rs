use super::{LinearScale, Scale, Transform, TransformScale};
use crate::error::Error;
use crate::tick::{Locator, TwoSlopeLocator};

/// Straight from the lower limit to a centre, and straight on from there to the upper limit, so that
/// the centre is in the middle wherever the limits are. Beyond the limits the lines go on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoSlopeTransform {
    center: f64,
}

/// A scale with a centre in its middle, and a slope of its own on each side.
pub type TwoSlopeScale = TransformScale<TwoSlopeTransform>;

impl TwoSlopeTransform {
    /// A transform with a centre, which must lie between the limits.
    #[must_use]
    pub const fn new(center: f64) -> Self {
        Self { center }
    }
}

impl Transform for TwoSlopeTransform {
    /// -1 to 0 below the centre, 0 to 1 above.
    fn forward(&self, value: f64, (low, high): (f64, f64)) -> f64 {
        if value < self.center {
            LinearScale::new(low, self.center).forward(value) - 1.0
        } else {
            LinearScale::new(self.center, high).forward(value)
        }
    }

    fn inverse(&self, image: f64, (low, high): (f64, f64)) -> f64 {
        if image < 0.0 {
            LinearScale::new(low, self.center).inverse(image + 1.0)
        } else {
            LinearScale::new(self.center, high).inverse(image)
        }
    }

    /// Data on one side of the centre only gets another side of the same length.
    fn limits(&self, range: Option<(f64, f64)>) -> (f64, f64) {
        let Self { center } = *self;
        let (low, high) = range.unwrap_or((center, center));
        let reach = (high - center).abs().max((center - low).abs());
        let reach = if reach > 0.0 { reach } else { center.abs().max(0.5) };
        (
            if low < center { low } else { (center - reach).max(f64::MIN) },
            if high > center { high } else { (center + reach).min(f64::MAX) },
        )
    }

    fn check(&self, low: f64, high: f64) -> Result<(), Error> {
        if low < self.center && self.center < high {
            return Ok(());
        }
        Err(Error::Norm {
            norm: "two-slope norm",
            value: self.center,
            reason: "its centre must lie between its limits",
        })
    }

    fn locator(&self) -> Box<dyn Locator> {
        Box::new(TwoSlopeLocator::new(self.center))
    }
}

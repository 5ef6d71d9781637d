use super::{Transform, TransformScale};
use crate::error::Error;
use crate::tick::{Formatter, Locator, LogFormatter, LogLocator};

/// The logarithm. Its base changes nothing but the ticks: at 1, 10, 100, ... for base 10.
///
/// Zero and negative values have no image: NaN.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogTransform {
    base: f64,
}

/// A scale on which equal ratios are equally long.
///
/// ```
/// use graticule::scale::{LogScale, LogTransform, Scale};
///
/// let scale = LogScale::new(LogTransform::default(), 1.0, 1e4);
/// assert_eq!(scale.forward(100.0), 0.5);
/// ```
pub type LogScale = TransformScale<LogTransform>;

impl Default for LogTransform {
    fn default() -> Self {
        Self::new(10.0)
    }
}

impl LogTransform {
    /// A logarithm with ticks at the powers of a base, which must be finite and above 1.
    #[must_use]
    pub const fn new(base: f64) -> Self {
        Self { base }
    }
}

impl Transform for LogTransform {
    fn forward(&self, value: f64, _limits: (f64, f64)) -> f64 {
        if value > 0.0 { libm::log10(value) } else { f64::NAN }
    }

    fn inverse(&self, image: f64, _limits: (f64, f64)) -> f64 {
        libm::pow(10.0, image)
    }

    fn takes(&self, value: f64) -> bool {
        value.is_finite() && value > 0.0
    }

    fn no_image(&self) -> &'static str {
        "0 or negative, which a log norm can't show"
    }

    fn limits(&self, range: Option<(f64, f64)>) -> (f64, f64) {
        match range {
            // So little room around them that nothing but factors keeps limits positive.
            Some((low, high)) if low == high && low > 0.0 => {
                ((low * 0.999).max(f64::from_bits(1)), (high * 1.001).min(f64::MAX))
            }
            Some((low, high)) => (low, high),
            None => (1.0, 10.0),
        }
    }

    fn check(&self, low: f64, _high: f64) -> Result<(), Error> {
        super::check_base("log norm", self.base)?;
        if low > 0.0 {
            return Ok(());
        }
        Err(Error::Norm {
            norm: "log norm",
            value: low,
            reason: "its limits must be positive; set a positive lower limit, or use a symmetric \
                     log norm",
        })
    }

    fn locator(&self) -> Box<dyn Locator> {
        Box::new(LogLocator::new().with_base(self.base))
    }

    fn formatter(&self) -> Box<dyn Formatter> {
        Box::new(LogFormatter::new().with_base(self.base))
    }
}

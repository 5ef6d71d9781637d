use super::{LinearScale, Scale};
use crate::error::Error;
use crate::tick::{AutoLocator, Formatter, Locator, ScalarFormatter};
use std::fmt::Debug;

/// Bends values so that what is even on the page need not be even in the data: a logarithm, say.
///
/// With one of these come a scale, [`TransformScale`], and a norm,
/// [`TransformNorm`](crate::norm::TransformNorm). Limits are handed in, since some curves hang on
/// them; others leave them aside.
pub trait Transform: Clone + Debug + Send + Sync + 'static {
    /// The image of a value: increases with it, infinite at infinity, NaN for NaN and for values
    /// that have no image.
    fn forward(&self, value: f64, limits: (f64, f64)) -> f64;

    /// The value with an image.
    fn inverse(&self, image: f64, limits: (f64, f64)) -> f64;

    /// Whether a value takes part in choosing limits: it is finite and has an image.
    fn takes(&self, value: f64) -> bool {
        value.is_finite()
    }

    /// What the numbers are that have no image, in words that go on from "3 values are".
    fn no_image(&self) -> &'static str {
        "without a place on their norm"
    }

    /// The limits that hold all data, given its least and greatest finite values (none when no value
    /// is finite): these values, moved a little apart where they are one, or 0 and 1.
    fn limits(&self, range: Option<(f64, f64)>) -> (f64, f64) {
        range.map_or((0.0, 1.0), |(low, high)| widened(low, high))
    }

    /// Tells whether its settings are right, and finite and increasing limits are fit for it.
    ///
    /// # Errors
    /// When they are not.
    fn check(&self, low: f64, high: f64) -> Result<(), Error>;

    /// Where the ticks go; [`AutoLocator`] unless it knows better.
    fn locator(&self) -> Box<dyn Locator> {
        Box::new(AutoLocator::new())
    }

    /// What the ticks are called; [`ScalarFormatter`] unless it knows better.
    fn formatter(&self) -> Box<dyn Formatter> {
        Box::new(ScalarFormatter::new())
    }
}

/// Constant data around its value, wide enough for a colorbar to have ticks.
fn widened(low: f64, high: f64) -> (f64, f64) {
    if low < high {
        return (low, high);
    }
    let by = if low == 0.0 { 0.5 } else { low.abs() * 1e-3 };
    // Tiny values have no room to widen by a share of themselves.
    let by = by.max(f64::MIN_POSITIVE);
    ((low - by).max(f64::MIN), (high + by).min(f64::MAX))
}

/// The scale of a [`Transform`]: linear between the images of its limits.
///
/// The place of a value x is (t(x) - t(low)) / (t(high) - t(low)), t being the transform.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TransformScale<T> {
    transform: T,
    low: f64,
    high: f64,
    /// Between the images of the limits.
    line: LinearScale,
}

impl<T: Transform> TransformScale<T> {
    /// A scale from `low` to `high`; where these are unfit, places are NaN.
    #[must_use]
    pub fn new(transform: T, low: f64, high: f64) -> Self {
        let image = |value| transform.forward(value, (low, high));
        let line = LinearScale::new(image(low), image(high));
        Self { transform, low, high, line }
    }

    /// The transform with its settings.
    #[must_use]
    pub fn transform(&self) -> &T {
        &self.transform
    }

    /// Tells whether the limits are finite, increase, and are fit for the transform.
    ///
    /// # Errors
    /// When they are not.
    pub fn check(&self) -> Result<(), Error> {
        let Self { low, high, .. } = *self;
        let increase = |low: f64, high: f64| low.is_finite() && high.is_finite() && low < high;
        if !increase(low, high) {
            return Err(Error::Limits { low, high });
        }
        self.transform.check(low, high)?;
        let (least, greatest) = self.line.limits();
        if increase(least, greatest) { Ok(()) } else { Err(Error::IndistinctLimits { low, high }) }
    }
}

impl<T: Transform> Scale for TransformScale<T> {
    fn limits(&self) -> (f64, f64) {
        (self.low, self.high)
    }

    fn forward(&self, value: f64) -> f64 {
        self.line.forward(self.transform.forward(value, self.limits()))
    }

    fn inverse(&self, place: f64) -> f64 {
        // Exact at both ends, and never outside them by a rounding error.
        if place == 0.0 {
            return self.low;
        }
        if place == 1.0 {
            return self.high;
        }
        let value = self.transform.inverse(self.line.inverse(place), self.limits());
        if (0.0..1.0).contains(&place) { value.max(self.low).min(self.high) } else { value }
    }

    fn has_names(&self) -> bool {
        false
    }

    fn locator(&self) -> Box<dyn Locator> {
        self.transform.locator()
    }

    fn formatter(&self) -> Box<dyn Formatter> {
        self.transform.formatter()
    }
}

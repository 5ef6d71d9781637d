use super::Scale;
use crate::tick::{AutoLocator, Formatter, Locator, ScalarFormatter};

/// The linear scale between two values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinearScale {
    low: f64,
    high: f64,
    integer: bool,
}

impl LinearScale {
    /// A scale from `low` to `high`, which must be finite and increase.
    #[must_use]
    pub fn new(low: f64, high: f64) -> Self {
        Self { low, high, integer: false }
    }

    /// Puts ticks at whole numbers only, as on an axis that counts.
    #[must_use]
    pub fn integer(self) -> Self {
        Self { integer: true, ..self }
    }
}

impl Scale for LinearScale {
    fn limits(&self) -> (f64, f64) {
        (self.low, self.high)
    }

    fn forward(&self, value: f64) -> f64 {
        let Self { low, high, .. } = *self;
        let span = high - low;
        if span.is_finite() {
            (value - low) / span
        } else {
            // The difference of the limits overflows: all in halves.
            (value / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0)
        }
    }

    fn inverse(&self, place: f64) -> f64 {
        // Exact at both ends.
        if place == 1.0 { self.high } else { self.low * (1.0 - place) + self.high * place }
    }

    fn has_names(&self) -> bool {
        false
    }

    fn locator(&self) -> Box<dyn Locator> {
        // A count of one has one tick, rather than fractions of it.
        let is_one = self.integer && (self.high - self.low).abs() < 2.0;
        let locator = AutoLocator::new().with_integers(self.integer);
        Box::new(if is_one { locator.with_min_ticks(1) } else { locator })
    }

    fn formatter(&self) -> Box<dyn Formatter> {
        Box::new(ScalarFormatter::new())
    }
}

use super::{Transform, TransformScale};
use crate::error::Error;
use crate::tick::{Formatter, Locator, LogitFormatter, LogitLocator};

/// The logit, log₁₀(p / (1 - p)), for probabilities: it spreads what is close to 0 and to 1.
///
/// Values that are not between 0 and 1 have no image: NaN. Close to 1 doubles are 10⁻¹⁶ apart, close to
/// 0 they are finer: where small distances matter, they should be to 0.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LogitTransform;

/// A scale for probabilities, on which 0.01 is as far from 0.1 as, about, 0.9 from 0.99.
///
/// ```
/// use graticule::scale::{LogitScale, LogitTransform, Scale};
///
/// let scale = LogitScale::new(LogitTransform::new(), 0.25, 0.75);
/// assert_eq!(scale.forward(0.5), 0.5);
/// ```
pub type LogitScale = TransformScale<LogitTransform>;

impl LogitTransform {
    /// The logit.
    #[must_use]
    pub const fn new() -> Self {
        Self
    }
}

impl Transform for LogitTransform {
    fn forward(&self, value: f64, _limits: (f64, f64)) -> f64 {
        if value > 0.0 && value < 1.0 {
            // The difference of two logarithms, so that p = 0.5 is exactly 0, and nothing overflows.
            libm::log10(value) - libm::log10(1.0 - value)
        } else {
            f64::NAN
        }
    }

    fn inverse(&self, image: f64, _limits: (f64, f64)) -> f64 {
        // Not 1 / (1 + 10^-x) for negative ones, which loses what is close to 0.
        let odds = libm::pow(10.0, -image.abs());
        if image < 0.0 { odds / (1.0 + odds) } else { 1.0 / (1.0 + odds) }
    }

    fn takes(&self, value: f64) -> bool {
        value > 0.0 && value < 1.0
    }

    fn limits(&self, range: Option<(f64, f64)>) -> (f64, f64) {
        match range {
            Some((low, high)) if low == high => {
                let by = 0.1 * low.min(1.0 - low);
                // Where doubles are too coarse for a tenth of the distance, at least the next one.
                (
                    (low - by).min(low.next_down()).max(f64::from_bits(1)),
                    (high + by).max(high.next_up()).min(1.0_f64.next_down()),
                )
            }
            Some(limits) => limits,
            None => (0.01, 0.99),
        }
    }

    fn check(&self, low: f64, high: f64) -> Result<(), Error> {
        let bad = [low, high].into_iter().find(|limit| !self.takes(*limit));
        bad.map_or(Ok(()), |value| {
            Err(Error::Norm {
                norm: "logit scale",
                value,
                reason: "its limits must lie between 0 and 1, both excluded",
            })
        })
    }

    fn locator(&self) -> Box<dyn Locator> {
        Box::new(LogitLocator::new())
    }

    fn formatter(&self) -> Box<dyn Formatter> {
        Box::new(LogitFormatter::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::Scale;
    use proptest::prelude::*;

    #[test]
    fn known_places() {
        let image = |value| LogitTransform.forward(value, (0.1, 0.9));
        assert_eq!(image(0.5), 0.0);
        assert!((image(10.0 / 11.0) - 1.0).abs() < 1e-15);
        assert!((image(1e-300) + 300.0).abs() < 1e-12);
        for value in [0.0, 1.0, -1.0, 2.0, f64::NAN, f64::INFINITY] {
            assert!(image(value).is_nan());
        }
    }

    #[test]
    fn limits_and_mistakes() {
        let limits = |range| LogitTransform.limits(range);
        assert_eq!(limits(None), (0.01, 0.99));
        assert_eq!(limits(Some((0.2, 0.4))), (0.2, 0.4));
        for value in [0.5, 1e-300, f64::from_bits(1), f64::from_bits(2), 1.0_f64.next_down()] {
            let (low, high) = limits(Some((value, value)));
            assert!(low < high && low > 0.0 && high < 1.0, "{value}: {low} {high}");
        }
        assert!(LogitScale::new(LogitTransform, 0.2, 0.8).check().is_ok());
        let error = LogitScale::new(LogitTransform, 0.0, 0.8).check().unwrap_err();
        assert!(matches!(error, Error::Norm { value: 0.0, .. }), "{error}");
        assert!(LogitScale::new(LogitTransform, 0.2, 1.0).check().is_err());
    }

    proptest! {
        #[test]
        fn there_and_back(value in 1e-9..1.0_f64, image in -300.0..15.0) {
            let limits = (0.1, 0.9);
            let back = LogitTransform.inverse(LogitTransform.forward(value, limits), limits);
            prop_assert!((back - value).abs() <= 1e-13 * value);
            let there = LogitTransform.forward(LogitTransform.inverse(image, limits), limits);
            prop_assert!(image > 3.0 || (there - image).abs() <= 1e-12 * image.abs().max(1.0));
        }

        #[test]
        fn increases(a in 0.0..1.0_f64, b in 0.0..1.0_f64) {
            let scale = LogitScale::new(LogitTransform, 1e-9, 1.0 - 1e-9);
            prop_assert!(a >= b || a == 0.0 || scale.forward(a) <= scale.forward(b));
        }

        #[test]
        fn any_value(value: f64, low: f64, high: f64) {
            let scale = LogitScale::new(LogitTransform, low, high);
            let _ = (scale.forward(value), scale.inverse(value), scale.check());
        }
    }
}

//! Scales of secondary axes.

use super::axis::is_linear;
use crate::axes::Conversion;
use crate::error::Error;
use crate::scale::Scale;
use crate::tick::{AutoLocator, Formatter, Locator, MAX_TICKS, ScalarFormatter};
use std::sync::Arc;

/// At how many places along the first axis functions are tried.
const PLACES: usize = 65;
/// How far from its place the inverse may lead, as a share of the axis: less than is seen.
const TOLERANCE: f64 = 1e-6;

/// A scale of values that are a function of another scale's.
#[derive(Clone, Debug)]
pub(super) struct ConvertedScale {
    first: Arc<dyn Scale>,
    conversion: Conversion,
    low: f64,
    high: f64,
    /// Whether the function decreases.
    falls: bool,
}

impl ConvertedScale {
    /// It, where the functions suit the first scale from end to end.
    pub(super) fn new(
        name: &'static str,
        first: Arc<dyn Scale>,
        conversion: &Conversion,
    ) -> Result<Self, Error> {
        let wrong = |value, reason| Error::SecondaryAxis { axis: name, value, reason };
        let mut last: Option<f64> = None;
        let mut rises = None;
        for index in 0..PLACES {
            let place = index as f64 / (PLACES - 1) as f64;
            let value = first.inverse(place);
            let converted = conversion.forward(value);
            if !converted.is_finite() {
                return Err(wrong(value, "must give finite values all along the first one"));
            }
            let back = first.forward(conversion.inverse(converted));
            // Written so that NaN fails.
            let is_inverse = (back - place).abs() <= TOLERANCE;
            if let Some(last) = last
                && (converted == last
                    || *rises.get_or_insert(converted > last) != (converted > last))
            {
                return Err(wrong(value, "must increase, or decrease, all along the first one"));
            }
            if !is_inverse {
                return Err(wrong(value, "must be inverse to each other"));
            }
            last = Some(converted);
        }
        let ends = [0.0, 1.0].map(|place| conversion.forward(first.inverse(place)));
        let (low, high) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
        if !(high - low).is_finite() {
            return Err(wrong(first.limits().1, "must give values that are not as far apart"));
        }
        let falls = rises == Some(false);
        Ok(Self { first, conversion: conversion.clone(), low, high, falls })
    }

    /// Whether the function decreases.
    pub(super) fn falls(&self) -> bool {
        self.falls
    }

    fn turned(&self, place: f64) -> f64 {
        if self.falls { 1.0 - place } else { place }
    }
}

impl Scale for ConvertedScale {
    fn limits(&self) -> (f64, f64) {
        (self.low, self.high)
    }

    fn forward(&self, value: f64) -> f64 {
        self.turned(self.first.forward(self.conversion.inverse(value)))
    }

    fn inverse(&self, place: f64) -> f64 {
        self.conversion.forward(self.first.inverse(self.turned(place)))
    }

    fn has_names(&self) -> bool {
        false
    }

    fn locator(&self) -> Box<dyn Locator> {
        if is_linear(self) {
            Box::new(AutoLocator::new())
        } else {
            Box::new(EvenLocator { scale: self.clone() })
        }
    }

    fn formatter(&self) -> Box<dyn Formatter> {
        Box::new(ScalarFormatter::new())
    }
}

/// Ticks at numbers of few digits that are nearly even on the page, however the scale bends: equal
/// steps of values would crowd at one end.
#[derive(Debug)]
struct EvenLocator {
    scale: ConvertedScale,
}

/// How far from its even place a tick may be, as a share of the distance between two.
const SLACK: f64 = 0.4;
/// The most digits of a number that is looked for.
const DIGITS: usize = 15;

impl Locator for EvenLocator {
    fn ticks(&self, low: f64, high: f64, room: usize) -> Vec<f64> {
        if !(low < high && (high - low).is_finite()) {
            return Vec::new();
        }
        // Fewer have fewer digits, and room where they are less even.
        let intervals = room.div_ceil(2).clamp(1, MAX_TICKS - 1) as f64;
        let value = |place: f64| self.scale.inverse(place.clamp(0.0, 1.0));
        let tick = |index| {
            let place = f64::from(index) / intervals;
            let ends = [-SLACK, SLACK].map(|by| value(place + by / intervals));
            roundest(value(place), ends[0].min(ends[1]), ends[0].max(ends[1]))
        };
        let mut ticks: Vec<f64> = (0..=intervals as u32).map(tick).collect();
        ticks.retain(|tick| (low..=high).contains(tick));
        ticks.sort_by(f64::total_cmp);
        ticks.dedup();
        ticks
    }

    fn minor_ticks(&self, _low: f64, _high: f64, _ticks: &[f64]) -> Vec<f64> {
        Vec::new()
    }
}

/// The number of fewest digits between two others, near a third one.
fn roundest(near: f64, low: f64, high: f64) -> f64 {
    if low <= 0.0 && high >= 0.0 {
        return 0.0;
    }
    (0..DIGITS)
        .filter_map(|decimals| format!("{near:.decimals$e}").parse().ok())
        .find(|rounded| (low..=high).contains(rounded))
        .unwrap_or(near)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::axes::SecondaryAxis;
    use crate::scale::LinearScale;
    use proptest::prelude::*;

    fn converted(
        limits: (f64, f64),
        forward: impl Fn(f64) -> f64 + Send + Sync + 'static,
        inverse: impl Fn(f64) -> f64 + Send + Sync + 'static,
    ) -> Result<ConvertedScale, Error> {
        let asked = SecondaryAxis::new(forward, inverse);
        let first = Arc::new(LinearScale::new(limits.0, limits.1));
        ConvertedScale::new("secondary x", first, &asked.conversion.unwrap())
    }

    #[test]
    fn values_stand_beside_those_that_they_come_from() {
        let fahrenheit = converted((0.0, 100.0), |c| c * 1.8 + 32.0, |f| (f - 32.0) / 1.8).unwrap();
        assert_eq!(fahrenheit.limits(), (32.0, 212.0));
        assert!((fahrenheit.forward(122.0) - 0.5).abs() < 1e-12 && !fahrenheit.falls);
        let period = converted((1.0, 10.0), |f| 1.0 / f, |p| 1.0 / p).unwrap();
        assert_eq!((period.limits(), period.falls), ((0.1, 1.0), true));
        // From the right, where the least frequency is the longest period.
        assert_eq!((period.forward(0.1), period.forward(1.0)), (0.0, 1.0));
    }

    #[test]
    fn ticks_are_round_and_nearly_even() {
        let ticks = |scale: &ConvertedScale, room| {
            let (low, high) = scale.limits();
            scale.locator().ticks(low, high, room)
        };
        let period = converted((0.1, 2.0), |f| 1.0 / f, |p| 1.0 / p).unwrap();
        assert_eq!(ticks(&period, 8), [0.5, 0.7, 1.0, 2.0, 10.0]);
        assert_eq!(ticks(&period, 1), [0.5, 10.0]);
        let square = converted((0.0, 4.0), |x| x * x, f64::sqrt).unwrap();
        assert_eq!(ticks(&square, 8), [0.0, 1.0, 4.0, 9.0, 16.0]);
        let doubled = converted((0.0, 4.0), |x| 2.0 * x, |x| x / 2.0).unwrap();
        assert_eq!(ticks(&doubled, 4), [0.0, 2.0, 4.0, 6.0, 8.0]);
    }

    #[test]
    fn mistakes_are_said() {
        let message = |scale: Result<ConvertedScale, Error>| scale.unwrap_err().to_string();
        assert_eq!(
            message(converted((0.0, 8.0), |x| 2.0 * x, |x| x / 3.0)),
            "the functions of the secondary x axis must be inverse to each other: look at the first \
             axis' 0.125"
        );
        let folded = converted((-1.0, 1.0), |x| x * x, |x| -x.sqrt());
        assert!(message(folded).contains("must increase, or decrease"));
        let broken = converted((0.0, 1.0), |x| 1.0 / x, |x| 1.0 / x);
        assert!(message(broken).contains("must give finite values"));
        let odd = converted((0.0, 1.0), |x| x, |_| f64::NAN);
        assert!(message(odd).contains("inverse"));
    }

    proptest! {
        #[test]
        fn ticks_are_within_limits_and_increase(low in 1e-6..1e6, span in 1e-3..1e6, room in 1_usize..10) {
            let scale = converted((low, low + span), |x| 1.0 / x, |x| 1.0 / x).unwrap();
            let (low, high) = scale.limits();
            let ticks = scale.locator().ticks(low, high, room);
            prop_assert!(!ticks.is_empty() && ticks.len() <= room + 1 || is_linear(&scale));
            prop_assert!(ticks.is_sorted_by(|a, b| a < b));
            prop_assert!(ticks.iter().all(|tick| (low..=high).contains(tick)));
        }

        #[test]
        fn there_and_back(low in -1e6..1e6, span in 1e-3..1e6, factor in prop_oneof![-1e3..-1e-3, 1e-3..1e3], place in 0.0..=1.0) {
            let scale = converted((low, low + span), move |x| x * factor, move |x| x / factor);
            let scale = scale.unwrap();
            prop_assert!((scale.forward(scale.inverse(place)) - place).abs() < 1e-6);
            let (low, high) = scale.limits();
            prop_assert!(low < high && scale.forward(low).abs() < 1e-6);
        }
    }
}

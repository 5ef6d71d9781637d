//! Axes opposite to the first ones: secondary ones, and those of twins.

use super::axis::{self, ResolvedAxis};
use super::{Against, ResolvedMark};
use crate::axes::{Conversion, SecondAxis, SecondaryAxis};
use crate::error::Error;
use crate::guide::{Axis, Side, TickNames};
use crate::mark::Domain;
use crate::scale::Scale;
use crate::tick::{AutoLocator, Formatter, Locator, ScalarFormatter};
use crate::warning::Warning;
use std::sync::Arc;

/// At how many places along the first axis functions are tried.
const PLACES: usize = 65;
/// How far from its place the inverse may lead, as a share of the axis: less than is seen.
const TOLERANCE: f64 = 1e-6;

type Marks = [(ResolvedMark, Domain)];

/// The second x axis.
pub(super) fn x(
    asked: Option<&SecondAxis>,
    first: &ResolvedAxis,
    marks: &Marks,
    warnings: &mut Vec<Warning>,
) -> Result<Option<ResolvedAxis>, Error> {
    let on = marks.iter().filter(|(mark, _)| mark.against == Against::SecondX);
    let extents: Vec<_> = on.map(|(_, domain)| &domain.x).collect();
    match asked {
        None => Ok(None),
        Some(SecondAxis::Secondary(asked)) => {
            let has_marks = marks.iter().any(|(mark, _)| mark.against != Against::SecondX);
            secondary("secondary x", asked, (first, has_marks), warnings).map(Some)
        }
        Some(SecondAxis::Twin(twin)) => {
            let sides = &[opposite("twin x", &twin.axis, first)?];
            axis::over(("twin x", sides), &twin.axis, &extents, false, warnings).map(Some)
        }
    }
}

/// The second y axis.
pub(super) fn y(
    asked: Option<&SecondAxis>,
    first: &ResolvedAxis,
    marks: &Marks,
    warnings: &mut Vec<Warning>,
) -> Result<Option<ResolvedAxis>, Error> {
    let on = marks.iter().filter(|(mark, _)| mark.against == Against::SecondY);
    let domains: Vec<_> = on.map(|(_, domain)| domain).collect();
    match asked {
        None => Ok(None),
        Some(SecondAxis::Secondary(asked)) => {
            let has_marks = marks.iter().any(|(mark, _)| mark.against != Against::SecondY);
            secondary("secondary y", asked, (first, has_marks), warnings).map(Some)
        }
        Some(SecondAxis::Twin(twin)) => {
            let upwards = !domains.iter().any(|domain| domain.y_down);
            let extents: Vec<_> = domains.iter().map(|domain| &domain.y).collect();
            let sides = &[opposite("twin y", &twin.axis, first)?];
            axis::over(("twin y", sides), &twin.axis, &extents, upwards, warnings).map(Some)
        }
    }
}

/// How many units of the first x and y axes one unit of a mark's own takes: symbols in a legend are
/// sized by them.
pub(super) fn units(
    against: Against,
    first: (&ResolvedAxis, &ResolvedAxis),
    second: (Option<&ResolvedAxis>, Option<&ResolvedAxis>),
) -> (f64, f64) {
    let span = |axis: &ResolvedAxis| {
        let (low, high) = axis.scale.limits();
        high - low
    };
    let ratio = |first, second: Option<_>| second.map_or(1.0, |second| span(first) / span(second));
    match against {
        Against::First => (1.0, 1.0),
        Against::SecondX => (ratio(first.0, second.0), 1.0),
        Against::SecondY => (1.0, ratio(first.1, second.1)),
    }
}

/// The side that is left to a second axis.
fn opposite(name: &'static str, asked: &Axis, first: &ResolvedAxis) -> Result<Side, Error> {
    if asked.side == Some(first.side) {
        return Err(Error::SideTaken { axis: name, side: first.side.name() });
    }
    Ok(first.side.opposite())
}

fn secondary(
    name: &'static str,
    asked: &SecondaryAxis,
    (first, has_marks): (&ResolvedAxis, bool),
    warnings: &mut Vec<Warning>,
) -> Result<ResolvedAxis, Error> {
    let mut axis = asked.axis.clone();
    let sides = &[opposite(name, &axis, first)?];
    let (scale, falls): (Arc<dyn Scale>, bool) = match &asked.conversion {
        Some(conversion) => {
            let scale = ConvertedScale::new(name, Arc::clone(&first.scale), conversion)?;
            let falls = scale.falls;
            (Arc::new(scale), falls)
        }
        None => {
            axis.locator.get_or_insert_with(|| Arc::clone(&first.locator));
            axis.minor_ticks.get_or_insert(first.minor_ticks);
            if let TickNames::Scale = axis.labels {
                axis.labels = TickNames::Formatter(Arc::clone(&first.formatter));
            }
            (Arc::clone(&first.scale), false)
        }
    };
    let resolved = ResolvedAxis::new(name, &axis, sides, scale, warnings)?;
    let has_ticks = resolved.has_ticks && has_marks;
    Ok(ResolvedAxis { upwards: first.upwards != falls, has_ticks, ..resolved })
}

/// A scale of values that are a function of another scale's.
#[derive(Debug)]
struct ConvertedScale {
    first: Arc<dyn Scale>,
    conversion: Conversion,
    low: f64,
    high: f64,
    /// Whether the function decreases.
    falls: bool,
}

impl ConvertedScale {
    fn new(
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
        Box::new(AutoLocator::new())
    }

    fn formatter(&self) -> Box<dyn Formatter> {
        Box::new(ScalarFormatter::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
        fn there_and_back(low in -1e6..1e6, span in 1e-3..1e6, factor in prop_oneof![-1e3..-1e-3, 1e-3..1e3], place in 0.0..=1.0) {
            let scale = converted((low, low + span), move |x| x * factor, move |x| x / factor);
            let scale = scale.unwrap();
            prop_assert!((scale.forward(scale.inverse(place)) - place).abs() < 1e-6);
            let (low, high) = scale.limits();
            prop_assert!(low < high && scale.forward(low).abs() < 1e-6);
        }
    }
}

//! Axes opposite to the first ones: secondary ones, and those of twins.

use super::axis::{self, ResolvedAxis};
use super::converted::ConvertedScale;
use super::{Against, ResolvedMark};
use crate::axes::{SecondAxis, SecondaryAxis};
use crate::error::Error;
use crate::guide::{Axis, Side, TickNames};
use crate::mark::Domain;
use crate::scale::Scale;
use crate::warning::Warning;
use std::sync::Arc;

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
            let falls = scale.falls();
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

//! Axes opposite to the first ones: secondary ones, and those of twins.

use super::axis::{self, ResolvedAxis};
use super::converted::ConvertedScale;
use super::{Against, ResolvedMark};
use crate::axes::{SecondAxis, SecondaryAxis};
use crate::error::Error;
use crate::guide::{Axis, Side, TickNames};
use crate::mark::{Domain, Extent};
use crate::scale::Scale;
use crate::warning::Warning;
use std::sync::Arc;

type Marks = [(ResolvedMark, Domain)];

/// What is drawn against a second axis.
struct Own<'a> {
    /// The names of a secondary axis and of a twin's.
    names: [&'static str; 2],
    extents: Vec<&'a Extent>,
    upwards: bool,
    /// Whether anything is drawn against the first axis.
    has_first: bool,
}

/// The second x axis.
pub(super) fn x(
    asked: Option<&SecondAxis>,
    first: &ResolvedAxis,
    marks: &Marks,
    warnings: &mut Vec<Warning>,
) -> Result<Option<ResolvedAxis>, Error> {
    let own = Own::of(marks, Against::SecondX, ["secondary x", "twin x"], |domain| &domain.x);
    asked.map(|asked| own.axis(asked, first, warnings)).transpose()
}

/// The second y axis.
pub(super) fn y(
    asked: Option<&SecondAxis>,
    first: &ResolvedAxis,
    marks: &Marks,
    warnings: &mut Vec<Warning>,
) -> Result<Option<ResolvedAxis>, Error> {
    let own = Own::of(marks, Against::SecondY, ["secondary y", "twin y"], |domain| &domain.y);
    let is_down =
        |(mark, domain): &(ResolvedMark, Domain)| mark.against == Against::SecondY && domain.y_down;
    let own = Own { upwards: !marks.iter().any(is_down), ..own };
    asked.map(|asked| own.axis(asked, first, warnings)).transpose()
}

impl<'a> Own<'a> {
    /// What is drawn against an axis, which goes through a part of what that covers.
    fn of(
        marks: &'a Marks,
        axis: Against,
        names: [&'static str; 2],
        part: fn(&Domain) -> &Extent,
    ) -> Self {
        let is_own = |mark: &ResolvedMark| mark.against == axis;
        let own = marks.iter().filter(|(mark, _)| is_own(mark));
        Self {
            names,
            extents: own.map(|(_, domain)| part(domain)).collect(),
            upwards: false,
            has_first: marks.iter().any(|(mark, _)| !is_own(mark)),
        }
    }

    fn axis(
        &self,
        asked: &SecondAxis,
        first: &ResolvedAxis,
        warnings: &mut Vec<Warning>,
    ) -> Result<ResolvedAxis, Error> {
        let [secondary_name, twin_name] = self.names;
        match asked {
            SecondAxis::Secondary(asked) => {
                secondary(secondary_name, asked, (first, self.has_first), warnings)
            }
            SecondAxis::Twin(twin) => {
                let sides = &[opposite(twin_name, &twin.axis, first)?];
                let axis = (twin_name, &sides[..]);
                axis::over(axis, &twin.axis, &self.extents, self.upwards, warnings)
            }
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
                axis.tick_text = axis.tick_text.or_else(|| first.tick_text.clone());
            }
            (Arc::clone(&first.scale), false)
        }
    };
    let resolved = ResolvedAxis::new(name, &axis, sides, scale, warnings)?;
    let has_ticks = resolved.has_ticks && has_marks;
    Ok(ResolvedAxis { upwards: first.upwards != falls, has_ticks, ..resolved })
}

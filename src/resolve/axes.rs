//! Axes with scales, marks with norms, and what explains them.

use super::axis::{ResolvedAxis, X_SIDES, Y_SIDES};
use super::guides::{ResolvedGuide, guides};
use super::{MAX_CHARACTERS, text};
use crate::axes::{Aspect, Axes, Inset};
use crate::data::Values;
use crate::error::Error;
use crate::guide::Axis;
use crate::mark::{Domain, Extent, Mappable, Mark};
use crate::scale::{CategoryScale, LinearScale, Scale};
use crate::theme::Theme;
use crate::warning::Warning;
use std::sync::Arc;

/// Axes with scales, and marks with norms.
#[derive(Debug)]
pub(crate) struct ResolvedAxes {
    pub(crate) title: Option<String>,
    /// What numbers it among the panels.
    pub(crate) letter: Option<String>,
    pub(crate) x: ResolvedAxis,
    pub(crate) y: ResolvedAxis,
    pub(crate) aspect: Aspect,
    pub(crate) marks: Vec<ResolvedMark>,
    /// What stands on the sides, from the inside outwards, and inside of the axes.
    pub(crate) guides: Vec<ResolvedGuide>,
    pub(crate) insets: Vec<ResolvedInset>,
}

impl ResolvedAxes {
    /// It and all axes inside of it.
    pub(super) fn with_insets(&self) -> Vec<&Self> {
        let inner = self.insets.iter().flat_map(|inset| inset.axes.with_insets());
        std::iter::once(self).chain(inner).collect()
    }
}

#[derive(Debug)]
pub(crate) struct ResolvedMark {
    pub(crate) mark: Arc<dyn Mark>,
    pub(crate) mappable: Option<Mappable>,
}

/// Axes inside of others, in shares of the data rectangle from the left and from the top.
#[derive(Debug)]
pub(crate) struct ResolvedInset {
    pub(crate) axes: ResolvedAxes,
    pub(crate) x: (f64, f64),
    pub(crate) y: (f64, f64),
}

/// What axes have from the grid that they are in.
#[derive(Clone, Copy, Default)]
pub(super) struct Given<'a> {
    /// What numbers it among the panels.
    pub(super) letter: Option<&'a str>,
    pub(super) x: SharedAxis<'a>,
    pub(super) y: SharedAxis<'a>,
    /// Values of all marks that are coloured alike.
    pub(super) values: Option<&'a dyn Values>,
    /// Whether its legends stand elsewhere.
    pub(super) without_legends: bool,
}

/// What an axis has from others that it is shared with.
#[derive(Clone, Copy, Default)]
pub(super) struct SharedAxis<'a> {
    /// What all marks cover.
    pub(super) domains: &'a [Domain],
    /// Whether another axis has the labels.
    pub(super) is_inner: bool,
}

pub(super) fn resolve_axes(
    axes: &Axes,
    given: Given<'_>,
    theme: &Theme,
    warnings: &mut Vec<Warning>,
) -> Result<ResolvedAxes, Error> {
    let domains = axes.marks.iter().map(Mark::domain).collect::<Result<Vec<_>, _>>()?;
    let resolve_mark = |mark: &Arc<dyn Mark>| {
        Ok(ResolvedMark { mark: Arc::clone(mark), mappable: mark.mappable(given.values)? })
    };
    let marks = axes.marks.iter().map(resolve_mark).collect::<Result<Vec<_>, Error>>()?;
    let mut axis = |name, axis: &Axis, sides, shared: SharedAxis<'_>, of: Part, upwards| {
        let own: Vec<&Extent> = domains.iter().map(of).collect();
        let all: Vec<&Extent> = own.iter().copied().chain(shared.domains.iter().map(of)).collect();
        let scale = scale(name, &all, warnings)?;
        let bare;
        let axis = if shared.is_inner {
            bare = axis.clone().without_labels();
            &bare
        } else {
            axis
        };
        let resolved = ResolvedAxis::new(name, axis, sides, scale, warnings)?;
        Ok::<_, Error>(ResolvedAxis {
            upwards,
            has_ticks: resolved.has_ticks && !own.is_empty(),
            has_labels: !shared.is_inner,
            ..resolved
        })
    };
    // Rows that are counted from the top are what other marks are put beside.
    let y_down = domains.iter().chain(given.y.domains).any(|domain| domain.y_down);
    let x = axis("x", &axes.x, X_SIDES, given.x, |domain| &domain.x, false)?;
    let y = axis("y", &axes.y, Y_SIDES, given.y, |domain| &domain.y, !y_down)?;
    let title = text(axes.title.as_deref(), "title", warnings);
    let guides = guides(asking(&marks), theme, !given.without_legends, warnings)?;
    let insets = axes
        .insets
        .iter()
        .map(|inset| resolve_inset(inset, (&x, &y), theme, warnings))
        .collect::<Result<Vec<_>, Error>>()?;
    let letter = given.letter.map(str::to_owned);
    Ok(ResolvedAxes { x, y, title, letter, aspect: axes.aspect, guides, marks, insets })
}

/// The part of a domain along an axis.
type Part = fn(&Domain) -> &Extent;

/// The marks with how they map data to colour.
pub(super) fn asking(
    marks: &[ResolvedMark],
) -> impl Iterator<Item = (&dyn Mark, Option<&Mappable>)> {
    marks.iter().map(|mark| (mark.mark.as_ref(), mark.mappable.as_ref()))
}

fn resolve_inset(
    inset: &Inset,
    (x, y): (&ResolvedAxis, &ResolvedAxis),
    theme: &Theme,
    warnings: &mut Vec<Warning>,
) -> Result<ResolvedInset, Error> {
    let place = |axis: &ResolvedAxis, value: f64| {
        let place = if inset.is_data { axis.scale.forward(value) } else { value };
        if inset.is_data && axis.upwards { 1.0 - place } else { place }
    };
    let shares = |axis, range: &std::ops::Range<f64>| {
        let (start, end) = (place(axis, range.start), place(axis, range.end));
        let (start, end) = (start.min(end), start.max(end));
        // Written so that NaN fails.
        let is_inside = start >= -1e-9 && end <= 1.0 + 1e-9 && end - start > 1e-6;
        is_inside.then_some((start, end)).ok_or_else(|| Error::Panels {
            problem: format!(
                "an inset from {} to {} leaves the {} axis of the axes that it is in, or has no \
                 length",
                range.start, range.end, axis.name
            ),
        })
    };
    let (x, y) = (shares(x, &inset.x)?, shares(y, &inset.y)?);
    Ok(ResolvedInset { axes: resolve_axes(&inset.axes, Given::default(), theme, warnings)?, x, y })
}

/// Names that are drawn, each no longer than a text that is.
fn names(axis: &str, given: &Arc<[String]>, warnings: &mut Vec<Warning>) -> Arc<[String]> {
    if given.iter().all(|name| name.len() <= MAX_CHARACTERS) {
        return Arc::clone(given);
    }
    let what = format!("{axis} tick label");
    given.iter().map(|name| text(Some(name), &what, warnings).unwrap_or_default()).collect()
}

/// One scale over what all marks cover; 0 to 1 when there are none.
fn scale(
    axis: &'static str,
    extents: &[&Extent],
    warnings: &mut Vec<Warning>,
) -> Result<Arc<dyn Scale>, Error> {
    let mut interval: Option<(f64, f64, bool)> = None;
    for extent in extents {
        match extent {
            Extent::Categories(given) => {
                return if extents.iter().all(|other| other == extent) {
                    Ok(Arc::new(CategoryScale::new(names(axis, given, warnings))))
                } else {
                    Err(Error::MixedAxis { axis })
                };
            }
            &&Extent::Interval { low, high, integer } => {
                if !(low < high && (high - low).is_finite()) {
                    return Err(Error::Extent { axis, start: low, end: high });
                }
                let (a, b, whole) = interval.unwrap_or((low, high, true));
                interval = Some((a.min(low), b.max(high), whole && integer));
            }
        }
    }
    Ok(Arc::new(match interval {
        Some((low, high, true)) => LinearScale::new(low, high).integer(),
        Some((low, high, false)) => LinearScale::new(low, high),
        None => LinearScale::new(0.0, 1.0),
    }))
}

//! Axes with scales, marks with norms, and what explains them.

use super::axis::{self, ResolvedAxis, X_SIDES, Y_SIDES};
use super::guides::{ResolvedGuide, guides};
use super::marks::{self, Against, ResolvedMark};
use super::second;
use super::shared_ticks::Unheard;
use super::sharing::SharedAxis;
use super::strip::{self, ResolvedStrip};
use super::texts::text;
use crate::axes::{Aspect, Axes, Inset};
use crate::data::Values;
use crate::error::{Error, PanelPlace, PanelStep};
use crate::guide::{Axis, Side};
use crate::mark::{Domain, Extent};
use crate::text::Text;
use crate::theme::Theme;
use crate::warning::{LocatedWarning, Warning, located};
use std::sync::Arc;

/// Axes with scales, and marks with norms.
#[derive(Debug)]
pub(crate) struct ResolvedAxes {
    /// Which of several panels it is.
    pub(crate) place: Option<PanelPlace>,
    pub(crate) title: Option<Text>,
    /// What numbers it among the panels.
    pub(crate) letter: Option<String>,
    pub(crate) x: ResolvedAxis,
    pub(crate) y: ResolvedAxis,
    /// What stands opposite to these: secondary axes, and those of twins.
    pub(crate) second_x: Option<ResolvedAxis>,
    pub(crate) second_y: Option<ResolvedAxis>,
    pub(crate) aspect: Aspect,
    pub(crate) marks: Vec<ResolvedMark>,
    /// Those of each side from the inside outwards.
    pub(crate) strips: Vec<ResolvedStrip>,
    /// What stands on the sides, from the inside outwards, and inside of the axes.
    pub(crate) guides: Vec<ResolvedGuide>,
    pub(crate) insets: Vec<ResolvedInset>,
}

impl ResolvedAxes {
    /// Its axes, the first ones first.
    pub(crate) fn all_axes(&self) -> impl Iterator<Item = &ResolvedAxis> {
        [&self.x, &self.y].into_iter().chain(&self.second_x).chain(&self.second_y)
    }

    /// It and all axes inside of it.
    pub(super) fn with_insets(&self) -> Vec<&Self> {
        let inner = self.insets.iter().flat_map(|inset| inset.axes.with_insets());
        std::iter::once(self).chain(inner).collect()
    }
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
    /// Which of several panels it is.
    pub(super) place: Option<&'a PanelPlace>,
    /// What numbers it among the panels.
    pub(super) letter: Option<&'a str>,
    pub(super) x: SharedAxis<'a>,
    pub(super) y: SharedAxis<'a>,
    /// Values of all marks that are coloured alike.
    pub(super) values: Option<&'a dyn Values>,
    /// Whether its legends stand elsewhere.
    pub(super) without_legends: bool,
}

/// Axes, and all axes inside of them.
pub(super) fn resolve_axes(
    axes: &Axes,
    given: Given<'_>,
    theme: &Theme,
    warnings: &mut Vec<LocatedWarning>,
) -> Result<ResolvedAxes, Error> {
    let mut own = Vec::new();
    let resolved = without_insets(axes, given, theme, &mut own)?;
    warnings.extend(located(given.place, own));
    let inset = |(index, inset): (usize, &Inset)| {
        let place = PanelPlace::within(given.place, PanelStep::Inset { index });
        let resolved = resolve_inset(inset, (&resolved.x, &resolved.y), &place, theme, warnings);
        resolved.map_err(|error| error.at(Some(&place)))
    };
    let insets = axes.insets.iter().enumerate().map(inset).collect::<Result<Vec<_>, Error>>()?;
    Ok(ResolvedAxes { insets, ..resolved })
}

fn without_insets(
    axes: &Axes,
    given: Given<'_>,
    theme: &Theme,
    warnings: &mut Vec<Warning>,
) -> Result<ResolvedAxes, Error> {
    let marks = marks::marks(axes, given.values)?;
    let on = |but: Against| {
        marks.iter().filter(move |(mark, _)| mark.against != but).map(|(_, domain)| domain)
    };
    // Rows that are counted from the top are what other marks are put beside.
    let upwards = !on(Against::SecondY).chain(given.y.domains).any(|domain| domain.y_down);
    let x_extents: Vec<_> = on(Against::SecondX).map(|domain| &domain.x).collect();
    let y_extents: Vec<_> = on(Against::SecondY).map(|domain| &domain.y).collect();
    let x = given.x.axis(("x", X_SIDES), &axes.x, (&x_extents, |domain| &domain.x), warnings)?;
    let y = given.y.axis(("y", Y_SIDES), &axes.y, (&y_extents, |domain| &domain.y), warnings)?;
    let y = ResolvedAxis { upwards, ..y };
    let second_x = second::x(axes.second_x.as_ref(), &x, &marks, warnings)?;
    let second_y = second::y(axes.second_y.as_ref(), &y, &marks, warnings)?;
    let title = text(axes.title.as_ref(), "title", warnings)?;
    let strips = strip::strips(axes, (&x, &y), theme, warnings)?;
    let marks: Vec<_> = marks.into_iter().map(|(mark, _)| mark).collect();
    let asking = marks.iter().map(|mark| {
        let units = second::units(mark.against, (&x, &y), (second_x.as_ref(), second_y.as_ref()));
        (mark, units)
    });
    let of_strips = strips.iter().map(|strip| (&strip.mark, (1.0, 1.0)));
    let guides = guides(asking.chain(of_strips), theme, !given.without_legends, warnings)?;
    let (letter, aspect) = (given.letter.map(str::to_owned), axes.aspect);
    Ok(ResolvedAxes {
        place: given.place.cloned(),
        title,
        letter,
        x,
        y,
        second_x,
        second_y,
        aspect,
        marks,
        strips,
        guides,
        insets: Vec::new(),
    })
}

/// The part of a domain along an axis.
type Part = fn(&Domain) -> &Extent;

impl SharedAxis<'_> {
    /// The axis over what its own marks cover, and all that it is shared with.
    fn axis(
        self,
        (name, sides): (&'static str, &[Side]),
        axis: &Axis,
        (own, part): (&[&Extent], Part),
        warnings: &mut Vec<Warning>,
    ) -> Result<ResolvedAxis, Error> {
        let all: Vec<&Extent> = own.iter().copied().chain(self.domains.iter().map(part)).collect();
        let asked = self.ticks.map_or_else(|| axis.clone(), |ticks| ticks.on(axis.clone()));
        let asked = if self.labels_of.is_some() { asked.without_labels() } else { asked };
        let resolved = axis::over((name, sides), &asked, &all, false, warnings)?;
        self.warn_of_unheard(axis, sides, &resolved, warnings)?;
        let has_ticks = resolved.has_ticks && !own.is_empty();
        Ok(ResolvedAxis { has_ticks, labels_of: self.labels_of, ..resolved })
    }

    /// Warns of what an axis says of its ticks, where it would have others.
    fn warn_of_unheard(
        self,
        axis: &Axis,
        sides: &[Side],
        resolved: &ResolvedAxis,
        warnings: &mut Vec<Warning>,
    ) -> Result<(), Error> {
        for unheard in self.ticks.into_iter().flat_map(|ticks| ticks.unheard(axis)) {
            let Unheard { setting, alone, followed } = unheard;
            let (name, scale) = (resolved.name, Arc::clone(&resolved.scale));
            let alone = ResolvedAxis::new(name, &alone, sides, scale, &mut Vec::new())?;
            if !alone.has_ticks_of(resolved) {
                let followed = followed.clone();
                warnings.push(Warning::SharedAxis { axis: name, setting, followed });
            }
        }
        Ok(())
    }
}

fn resolve_inset(
    inset: &Inset,
    (x, y): (&ResolvedAxis, &ResolvedAxis),
    place: &PanelPlace,
    theme: &Theme,
    warnings: &mut Vec<LocatedWarning>,
) -> Result<ResolvedInset, Error> {
    let share = |axis: &ResolvedAxis, value: f64| {
        let share = if inset.is_data { axis.scale.forward(value) } else { value };
        if inset.is_data && axis.upwards { 1.0 - share } else { share }
    };
    let shares = |axis: &ResolvedAxis, range: &std::ops::Range<f64>| {
        if !inset.is_data && range.start > range.end {
            return Err(Error::Panels {
                problem: format!(
                    "an inset has the shares {} to {} of the {} axis: the smaller one comes first",
                    range.start, range.end, axis.name
                ),
            });
        }
        let (start, end) = (share(axis, range.start), share(axis, range.end));
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
    let given = Given { place: Some(place), ..Given::default() };
    Ok(ResolvedInset { axes: resolve_axes(&inset.axes, given, theme, warnings)?, x, y })
}

//! Colorbars and legends of several panels.

use super::ResolvedAxes;
use super::arranged::{check_range, problem};
use super::guides::{ResolvedGuide, colorbar, legend};
use super::panels::ResolvedCell;
use crate::error::Error;
use crate::guide::{Legend, Position};
use crate::mark::Mappable;
use crate::panels::{Panels, Scope, SharedGuide};
use crate::theme::Theme;
use crate::warning::Warning;
use std::ops::Range;

/// Whether two ranges of rows or of columns have any together.
pub(crate) fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Some rows and columns of a grid.
#[derive(Clone, Debug)]
pub(crate) struct ScopeRange {
    pub(crate) rows: Range<usize>,
    pub(crate) columns: Range<usize>,
}

impl ScopeRange {
    /// Whether some rows and columns are in it, but not all of them.
    pub(super) fn cuts(&self, rows: &Range<usize>, columns: &Range<usize>) -> bool {
        meet(rows, &self.rows) && meet(columns, &self.columns) && !self.contains(rows, columns)
    }

    /// Whether some rows and columns are within it.
    pub(crate) fn contains(&self, rows: &Range<usize>, columns: &Range<usize>) -> bool {
        let within = |inner: &Range<usize>, outer: &Range<usize>| {
            outer.start <= inner.start && inner.end <= outer.end
        };
        within(rows, &self.rows) && within(columns, &self.columns)
    }
}

/// A colorbar or a legend that stands at the edge of a grid.
#[derive(Debug)]
pub(crate) struct ResolvedShared {
    /// Its scope as it is written in a program.
    pub(crate) asked: String,
    pub(crate) scope: ScopeRange,
    pub(crate) guide: ResolvedGuide,
}

/// The rows and columns of all that panels have together.
pub(super) fn scopes(panels: &Panels, shape: (usize, usize)) -> Result<Vec<ScopeRange>, Error> {
    let scope = |of: &Scope| {
        let (rows, columns) = of.within(shape);
        check_range("row", &rows, shape.0)
            .and_then(|()| check_range("column", &columns, shape.1))
            .map_err(|wrong| problem(format!("`{of}`: {wrong}")))?;
        Ok(ScopeRange { rows, columns })
    };
    panels.guides.iter().map(|(of, _)| scope(of)).collect()
}

/// What panels have together, once they are resolved.
pub(super) fn resolve(
    panels: &Panels,
    scopes: &[ScopeRange],
    cells: &[ResolvedCell],
    theme: &Theme,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<ResolvedShared>, Error> {
    let mut shared = Vec::new();
    for ((of, asked), scope) in panels.guides.iter().zip(scopes) {
        let members = || cells.iter().filter(|cell| scope.contains(&cell.rows, &cell.columns));
        let guide = match asked {
            SharedGuide::Colorbar(asked) => {
                let mappable = common(of, members())?;
                Some(ResolvedGuide::Colorbar(Box::new(colorbar(
                    &mappable, asked, theme, warnings,
                )?)))
            }
            SharedGuide::Legend(asked) => {
                let merged = merged(asked, members(), warnings)?;
                if merged.is_none() {
                    warnings.push(without_entries());
                }
                merged
                    .map(|merged| legend(&merged, (1.0, 1.0), warnings))
                    .transpose()?
                    .map(ResolvedGuide::Legend)
            }
        };
        if let Some(guide) = &guide
            && !matches!(guide.position(), Position::Beside(_))
        {
            return Err(problem(format!(
                "the {} of `{of}` stands on a side, not inside",
                guide.name()
            )));
        }
        let asked = of.to_string();
        shared.extend(guide.map(|guide| ResolvedShared { asked, scope: scope.clone(), guide }));
    }
    Ok(shared)
}

/// How the marks of all panels map data to colour, which must be one way.
fn common<'a>(
    scope: &Scope,
    cells: impl Iterator<Item = &'a ResolvedCell>,
) -> Result<Mappable, Error> {
    let mappables_of = |axes: &'a ResolvedAxes| {
        let mappables = axes.marks.iter().filter_map(|mark| mark.mappable.as_ref());
        mappables.map(move |mappable| (axes.place.as_ref(), mappable))
    };
    let mut mappables = cells.flat_map(|cell| cell.panel.axes()).flat_map(mappables_of);
    let (first, common) = mappables.next().ok_or_else(|| {
        problem(format!(
            "the shared colorbar of `{scope}` has no panel with a mark that colours values"
        ))
    })?;
    let mut common = common.clone();
    for (place, other) in mappables {
        let differ = |what| {
            // Marks of one panel differ from each other.
            let with = first.filter(|_| first != place).cloned();
            Error::MixedColors { what, scope: scope.to_string(), with }.at(place)
        };
        if !are_alike(&common, other) {
            return Err(differ("norms"));
        }
        if common.colormap != other.colormap {
            return Err(differ("colormaps"));
        }
        common.beyond.0 |= other.beyond.0;
        common.beyond.1 |= other.beyond.1;
        if common.missing_overlay.is_none() {
            common.missing_overlay.clone_from(&other.missing_overlay);
        }
    }
    Ok(common)
}

/// Whether two norms put the same values at the same places.
fn are_alike(one: &Mappable, other: &Mappable) -> bool {
    let (low, high) = one.norm.scale().limits();
    let probes = [0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0];
    let mut values = probes.iter().map(|part| low * (1.0 - part) + high * part);
    (low, high) == other.norm.scale().limits()
        && values.all(|value| {
            let (a, b) = (one.norm.normalize(value), other.norm.normalize(value));
            a == b || (a - b).abs() < 1e-12 || a.is_nan() && b.is_nan()
        })
}

/// What is to be said where a legend of several panels has nothing to show.
fn without_entries() -> Warning {
    let reason = "no mark of its panels asks for a legend; leave it out, or ask for one by the \
                  mark's `legend`";
    Warning::NoEffect { setting: "Panels::legend", reason }
}

/// What is to be said where legends of several panels have other titles than each other.
fn without_title() -> Warning {
    let reason = "the legends that `Panels::legend` takes together have different titles, or some \
                  none; give it one itself, or a legend of its own to each scope";
    Warning::NoEffect { setting: "Legend::title", reason }
}

/// One legend with all entries of the panels' legends; none where there are none. It has their title
/// only where that is the same for all: entries under another's would be misread.
fn merged<'a>(
    asked: &Legend,
    cells: impl Iterator<Item = &'a ResolvedCell>,
    warnings: &mut Vec<Warning>,
) -> Result<Option<Legend>, Error> {
    let (mut merged, mut titles) = (asked.clone(), Vec::new());
    let marks_of = |axes: &'a ResolvedAxes| {
        let strips = axes.strips.iter().map(|strip| &strip.mark);
        axes.marks.iter().chain(strips).map(move |mark| (axes, mark))
    };
    for (axes, mark) in cells.flat_map(|cell| cell.panel.axes()).flat_map(marks_of) {
        let legends = mark.mark.legends(mark.mappable.as_ref());
        for legend in legends.map_err(|error| error.at(axes.place.as_ref()))? {
            for entry in legend.get_entries() {
                if !merged.get_entries().contains(entry) {
                    merged = merged.entry(entry.clone());
                }
            }
            if !legend.get_entries().is_empty() {
                titles.push(legend.get_title().cloned());
            }
        }
    }
    if merged.get_title().is_none() {
        titles.dedup();
        match &titles[..] {
            [] => {}
            [title] => merged = merged.or_title(title.as_ref()),
            _ => warnings.push(without_title()),
        }
    }
    Ok((!merged.get_entries().is_empty()).then_some(merged))
}

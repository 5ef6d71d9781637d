//! First phase: every default filled in, everything that is wrong said.

mod axis;
mod frame;
mod guides;

pub(crate) use axis::ResolvedAxis;
pub(crate) use guides::{ResolvedColorbar, ResolvedGuide, ResolvedLegend};

use crate::axes::{Aspect, Axes};
use crate::error::{Error, Short};
use crate::figure::Figure;
use crate::guide::Axis;
use crate::mark::{Domain, Extent, Mappable, Mark};
use crate::scale::{CategoryScale, LinearScale, Scale};
use crate::scene::kurbo::Size;
use crate::text::Fonts;
use crate::theme::Theme;
use crate::units::{MAX_SIDE, PixelGrid};
use crate::warning::Warning;
use axis::{X_SIDES, Y_SIDES};
use std::sync::Arc;

/// The greatest resolution.
const MAX_DPI: f64 = 10_000.0;
/// The most characters of a text that are looked at: at 3.5 pt a letter the largest page's side.
const MAX_CHARACTERS: usize = 4_096;

/// A figure with nothing left open but places.
#[derive(Debug)]
pub(crate) struct Resolved {
    pub(crate) page: Size,
    pub(crate) dpi: f64,
    pub(crate) grid: PixelGrid,
    pub(crate) theme: Theme,
    pub(crate) fonts: Fonts,
    pub(crate) title: Option<String>,
    pub(crate) description: String,
    pub(crate) language: String,
    pub(crate) axes: Option<ResolvedAxes>,
    pub(crate) warnings: Vec<Warning>,
}

/// Axes with scales, and marks with norms.
#[derive(Debug)]
pub(crate) struct ResolvedAxes {
    pub(crate) title: Option<String>,
    pub(crate) x: ResolvedAxis,
    pub(crate) y: ResolvedAxis,
    pub(crate) aspect: Aspect,
    pub(crate) marks: Vec<ResolvedMark>,
    /// What stands on the sides, from the inside outwards, and inside of the axes.
    pub(crate) guides: Vec<ResolvedGuide>,
}

#[derive(Debug)]
pub(crate) struct ResolvedMark {
    pub(crate) mark: Arc<dyn Mark>,
    pub(crate) mappable: Option<Mappable>,
}

pub(crate) fn resolve(figure: &Figure) -> Result<Resolved, Error> {
    let page = Size::new(figure.width.points(), figure.height.points());
    for side in [page.width, page.height] {
        in_range("a page's sides must be above 0 and at most 14400 pt (200 in)", side, MAX_SIDE)?;
    }
    in_range("the resolution must be above 0 and at most 10000 dpi", figure.dpi, MAX_DPI)?;
    figure.theme.check()?;
    let mut warnings = substitutions(figure);
    let resolve_axes = |axes| resolve_axes(axes, &figure.theme, &mut warnings);
    let axes = figure.axes.as_ref().map(resolve_axes).transpose()?;
    let title = figure.title.clone().or_else(|| axes.as_ref()?.title.clone());
    let description = figure
        .description
        .clone()
        .unwrap_or_else(|| axes.as_ref().map_or_else(String::new, describe));
    Ok(Resolved {
        page,
        dpi: figure.dpi,
        grid: PixelGrid::new(figure.dpi),
        warnings,
        theme: figure.theme.clone(),
        fonts: figure.fonts.clone(),
        title,
        description,
        language: figure.language.clone(),
        axes,
    })
}

fn in_range(reason: &'static str, value: f64, most: f64) -> Result<(), Error> {
    // Written so that NaN fails.
    if value >= 1e-3 && value <= most { Ok(()) } else { Err(Error::Page { reason, value }) }
}

/// What the theme's fonts lack, for text and for titles.
fn substitutions(figure: &Figure) -> Vec<Warning> {
    let styles = [figure.theme.font(), figure.theme.title_font()];
    let mut found: Vec<_> =
        styles.iter().filter_map(|style| figure.fonts.substitution(style)).collect();
    // A family that is missing is missing for both: said once.
    found.dedup_by(|second, first| first.family_is_missing && second.family_is_missing);
    found.into_iter().map(Warning::FontSubstituted).collect()
}

fn resolve_axes(
    axes: &Axes,
    theme: &Theme,
    warnings: &mut Vec<Warning>,
) -> Result<ResolvedAxes, Error> {
    let domains = axes.marks.iter().map(Mark::domain).collect::<Result<Vec<_>, _>>()?;
    let marks = axes
        .marks
        .iter()
        .map(|mark| Ok(ResolvedMark { mark: Arc::clone(mark), mappable: mark.mappable()? }))
        .collect::<Result<Vec<_>, Error>>()?;
    let mut axis = |name, axis: &Axis, sides, extents: Vec<&Extent>, upwards| {
        let scale = scale(name, &extents, warnings)?;
        let resolved = ResolvedAxis::new(name, axis, sides, scale, warnings)?;
        Ok::<_, Error>(ResolvedAxis {
            upwards,
            has_ticks: resolved.has_ticks && !extents.is_empty(),
            ..resolved
        })
    };
    // Rows that are counted from the top are what other marks are put beside.
    let y_down = domains.iter().any(|domain: &Domain| domain.y_down);
    Ok(ResolvedAxes {
        x: axis("x", &axes.x, X_SIDES, domains.iter().map(|domain| &domain.x).collect(), false)?,
        y: axis("y", &axes.y, Y_SIDES, domains.iter().map(|domain| &domain.y).collect(), !y_down)?,
        title: text(axes.title.as_deref(), "title", warnings),
        aspect: axes.aspect,
        guides: guides::guides(asking(&marks), theme, warnings)?,
        marks,
    })
}

/// The marks with how they map data to colour.
fn asking(marks: &[ResolvedMark]) -> impl Iterator<Item = (&dyn Mark, Option<&Mappable>)> {
    marks.iter().map(|mark| (mark.mark.as_ref(), mark.mappable.as_ref()))
}

/// A text that is drawn: none when it is empty, and of one that no page has room for its beginning.
fn text(given: Option<&str>, what: &str, warnings: &mut Vec<Warning>) -> Option<String> {
    let given = given.filter(|given| !given.is_empty())?;
    let Some((end, _)) = given.char_indices().nth(MAX_CHARACTERS) else {
        return Some(given.to_owned());
    };
    warnings.push(Warning::TextElided { what: what.to_owned(), full: given.to_owned() });
    Some(format!("{}…", &given[..end]))
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

/// What the axes show, in sentences.
fn describe(axes: &ResolvedAxes) -> String {
    let mut sentences: Vec<String> = axes.title.iter().cloned().collect();
    sentences.extend(axes.marks.iter().map(|mark| mark.mark.describe()));
    for (name, axis) in [("x", &axes.x), ("y", &axes.y)] {
        sentences.extend(axis.label.iter().map(|label| format!("{name} axis: {label}")));
    }
    let colorbars = axes.guides.iter().filter_map(|guide| match guide {
        ResolvedGuide::Colorbar(colorbar) => Some(colorbar),
        ResolvedGuide::Legend(_) => None,
    });
    for colorbar in colorbars {
        let (low, high) = colorbar.mappable.norm.scale().limits();
        let label = colorbar.axis.label.as_deref().unwrap_or("Colours");
        sentences.push(format!("{label} from {} to {}", Short(low), Short(high)));
    }
    sentences
        .iter()
        .map(|sentence| format!("{}.", sentence.trim_end_matches('.')))
        .collect::<Vec<_>>()
        .join(" ")
}

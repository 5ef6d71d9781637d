//! First phase: every default filled in, everything that is wrong said.

mod axis;
mod converted;
mod guides;
mod marks;
mod second;
mod strip;

pub(crate) use axis::ResolvedAxis;
pub(crate) use guides::{ResolvedColorbar, ResolvedGuide, ResolvedLegend};
pub(crate) use marks::{Against, ResolvedMark};
pub(crate) use strip::ResolvedStrip;

use crate::axes::{Aspect, Axes};
use crate::error::{Error, Short};
use crate::figure::Figure;
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
    /// What stands opposite to these: secondary axes, and those of twins.
    pub(crate) second_x: Option<ResolvedAxis>,
    pub(crate) second_y: Option<ResolvedAxis>,
    pub(crate) aspect: Aspect,
    pub(crate) marks: Vec<ResolvedMark>,
    /// Those of each side from the inside outwards.
    pub(crate) strips: Vec<ResolvedStrip>,
    /// What stands on the sides, from the inside outwards, and inside of the axes.
    pub(crate) guides: Vec<ResolvedGuide>,
}

impl ResolvedAxes {
    /// Its axes, the first ones first.
    pub(crate) fn all_axes(&self) -> impl Iterator<Item = &ResolvedAxis> {
        [&self.x, &self.y].into_iter().chain(&self.second_x).chain(&self.second_y)
    }
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
    let marks = marks::marks(axes)?;
    let on = |but: Against| {
        marks.iter().filter(move |(mark, _)| mark.against != but).map(|(_, domain)| domain)
    };
    // Rows that are counted from the top are what other marks are put beside.
    let upwards = !on(Against::SecondY).any(|domain| domain.y_down);
    let x_extents: Vec<_> = on(Against::SecondX).map(|domain| &domain.x).collect();
    let y_extents: Vec<_> = on(Against::SecondY).map(|domain| &domain.y).collect();
    let x = axis::over(("x", X_SIDES), &axes.x, &x_extents, false, warnings)?;
    let y = axis::over(("y", Y_SIDES), &axes.y, &y_extents, upwards, warnings)?;
    let second_x = second::x(axes.second_x.as_ref(), &x, &marks, warnings)?;
    let second_y = second::y(axes.second_y.as_ref(), &y, &marks, warnings)?;
    let title = text(axes.title.as_deref(), "title", warnings);
    let strips = strip::strips(axes, (&x, &y), theme, warnings)?;
    let marks: Vec<_> = marks.into_iter().map(|(mark, _)| mark).collect();
    let asking = marks.iter().map(|mark| {
        let units = second::units(mark.against, (&x, &y), (second_x.as_ref(), second_y.as_ref()));
        (mark, units)
    });
    let of_strips = strips.iter().map(|strip| (&strip.mark, (1.0, 1.0)));
    let guides = guides::guides(asking.chain(of_strips), theme, warnings)?;
    Ok(ResolvedAxes { x, y, second_x, second_y, title, aspect: axes.aspect, guides, marks, strips })
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

/// What the axes show, in sentences.
fn describe(axes: &ResolvedAxes) -> String {
    let mut sentences: Vec<String> = axes.title.iter().cloned().collect();
    sentences.extend(axes.marks.iter().map(|mark| mark.mark.describe()));
    for axis in axes.all_axes() {
        let name = axis.name;
        sentences.extend(axis.label.iter().map(|label| format!("{name} axis: {label}")));
    }
    for strip in &axes.strips {
        let label = strip.label.iter();
        sentences.extend(label.map(|label| format!("{} strip: {label}", strip.side.name())));
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

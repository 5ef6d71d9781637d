//! First phase: every default filled in, everything that is wrong said.

mod axes;
mod axis;
mod converted;
mod frame;
mod guides;
mod marks;
mod panels;
mod second;
mod shared;
mod strip;

pub(crate) use axes::{ResolvedAxes, ResolvedInset};
pub(crate) use axis::ResolvedAxis;
pub(crate) use guides::{ResolvedColorbar, ResolvedGuide, ResolvedLegend};
pub(crate) use marks::{Against, ResolvedMark};
pub(crate) use panels::{ResolvedCell, ResolvedPanel, ResolvedPanels, ResolvedScene};
pub(crate) use shared::ScopeRange;
pub(crate) use strip::ResolvedStrip;

use crate::error::{Error, Short};
use crate::figure::Figure;
use crate::panels::Letters;
use crate::text::Fonts;
use crate::theme::Theme;
use crate::units::{Length, MAX_SIDE, PixelGrid};
use crate::warning::Warning;
use panels::Resolver;
use std::sync::Arc;

/// The greatest resolution.
const MAX_DPI: f64 = 10_000.0;
/// The most characters of a text that are looked at: at 3.5 pt a letter the largest page's side.
const MAX_CHARACTERS: usize = 4_096;

/// A figure with nothing left open but places.
#[derive(Debug)]
pub(crate) struct Resolved {
    /// The page's width in points.
    pub(crate) width: f64,
    /// The page's height in points; none for as high as it needs.
    pub(crate) height: Option<f64>,
    pub(crate) dpi: f64,
    pub(crate) grid: PixelGrid,
    pub(crate) theme: Theme,
    pub(crate) fonts: Fonts,
    pub(crate) title: Option<String>,
    pub(crate) caption: Option<String>,
    /// The text size of panels' letters.
    pub(crate) letter_size: f64,
    pub(crate) document_title: Option<String>,
    pub(crate) description: String,
    pub(crate) language: String,
    /// Whether all boxes are outlined.
    pub(crate) debug: bool,
    pub(crate) panel: Option<ResolvedPanel>,
    pub(crate) warnings: Vec<Warning>,
}

pub(crate) fn resolve(figure: &Figure) -> Result<Resolved, Error> {
    let width = figure.width.points();
    let height = figure.height.map(Length::points);
    for side in [Some(width), height].into_iter().flatten() {
        in_range("a page's sides must be above 0 and at most 14400 pt (200 in)", side, MAX_SIDE)?;
    }
    in_range("the resolution must be above 0 and at most 10000 dpi", figure.dpi, MAX_DPI)?;
    figure.theme.check()?;
    let mut warnings = substitutions(figure);
    let mut resolver = Resolver { theme: &figure.theme, warnings: &mut warnings };
    let panel = figure.panel.as_ref();
    let panel = panel.map(|panel| resolver.root(panel, figure.letters)).transpose()?;
    let title = text(figure.title.as_deref(), "figure title", &mut warnings);
    let caption = text(figure.caption.as_deref(), "caption", &mut warnings);
    let axes = panel.as_ref().map(ResolvedPanel::axes).unwrap_or_default();
    let of_axes = || axes.iter().find_map(|axes| axes.title.clone());
    let document_title = figure.document_title.clone().or_else(|| title.clone()).or_else(of_axes);
    let described = || describe(title.as_deref(), &axes, caption.as_deref());
    let description = figure.description.clone().unwrap_or_else(described);
    Ok(Resolved {
        width,
        height,
        dpi: figure.dpi,
        grid: PixelGrid::new(figure.dpi),
        warnings,
        theme: figure.theme.clone(),
        fonts: figure.fonts.clone(),
        letter_size: letter_size(figure)?,
        title,
        caption,
        document_title,
        description,
        language: figure.language.clone(),
        debug: figure.debug,
        panel,
    })
}

fn letter_size(figure: &Figure) -> Result<f64, Error> {
    let given = figure.letters.and_then(Letters::get_size).map(Length::points);
    let size = given.unwrap_or(figure.theme.title_size);
    // Written so that NaN fails.
    if (0.001..=10_000.0).contains(&size) {
        Ok(size)
    } else {
        Err(Error::TextSize { what: "the letters of panels", size })
    }
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

/// What the figure shows, in sentences.
fn describe(title: Option<&str>, axes: &[&ResolvedAxes], caption: Option<&str>) -> String {
    let mut sentences: Vec<String> = title.into_iter().map(str::to_owned).collect();
    axes.iter().for_each(|axes| describe_axes(axes, &mut sentences));
    sentences.extend(caption.map(str::to_owned));
    sentences
        .iter()
        .map(|sentence| format!("{}.", sentence.trim_end_matches('.')))
        .collect::<Vec<_>>()
        .join(" ")
}

fn describe_axes(axes: &ResolvedAxes, sentences: &mut Vec<String>) {
    sentences.extend(axes.title.iter().cloned());
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
}

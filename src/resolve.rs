//! First phase: every default filled in, everything that is wrong said.

mod arranged;
mod axes;
mod axis;
mod converted;
mod frame;
mod guides;
mod leaf;
mod marks;
mod panels;
mod place;
mod second;
mod shared;
mod shared_ticks;
mod sharing;
mod strip;
mod texts;
mod way;

pub(crate) use axes::{ResolvedAxes, ResolvedInset};
pub(crate) use axis::ResolvedAxis;
pub(crate) use guides::{ResolvedColorbar, ResolvedGuide, ResolvedLegend};
pub(crate) use marks::{Against, ResolvedMark};
pub(crate) use panels::{ResolvedCell, ResolvedPanel, ResolvedPanels, ResolvedScene};
pub(crate) use shared::{ScopeRange, meet};
pub(crate) use strip::ResolvedStrip;

use crate::error::{Error, Short};
use crate::figure::Figure;
use crate::panels::Letters;
use crate::text::{Fonts, Text};
use crate::theme::Theme;
use crate::units::{Length, MAX_SIDE, PixelGrid};
use crate::warning::{LocatedWarning, located};
use panels::resolve_panel;
use texts::{substitutions, text};

/// The greatest resolution.
const MAX_DPI: f64 = 10_000.0;

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
    pub(crate) title: Option<Text>,
    pub(crate) caption: Option<Text>,
    /// The text size of panels' letters.
    pub(crate) letter_size: f64,
    pub(crate) document_title: Option<String>,
    pub(crate) description: String,
    pub(crate) language: String,
    /// Whether all boxes are outlined.
    pub(crate) debug: bool,
    pub(crate) panel: Option<ResolvedPanel>,
    pub(crate) warnings: Vec<LocatedWarning>,
}

pub(crate) fn resolve(figure: &Figure) -> Result<Resolved, Error> {
    let width = figure.width.points();
    let height = figure.height.map(Length::points);
    for side in [Some(width), height].into_iter().flatten() {
        in_range("a page's sides must be above 0 and at most 14400 pt (200 in)", side, MAX_SIDE)?;
    }
    in_range("the resolution must be above 0 and at most 10000 dpi", figure.dpi, MAX_DPI)?;
    figure.theme.check()?;
    let mut warnings = Vec::new();
    let mut resolved = |panel| resolve_panel(panel, figure.letters, &figure.theme, &mut warnings);
    let panel = figure.panel.as_ref().map(&mut resolved).transpose()?;
    let mut of_page = Vec::new();
    let title = text(figure.title.as_ref(), "figure title", &mut of_page)?;
    let caption = text(figure.caption.as_ref(), "caption", &mut of_page)?;
    warnings.extend(located(None, of_page));
    let titles = title.iter().map(|title| (true, title));
    let captions = caption.iter().map(|caption| (false, caption));
    let drawn = titles.chain(captions).chain(panel.iter().flat_map(ResolvedPanel::texts));
    warnings.splice(0..0, located(None, substitutions(figure, drawn)));
    let axes = panel.as_ref().map(ResolvedPanel::axes).unwrap_or_default();
    let of_axes = || axes.iter().find_map(|axes| axes.title.as_ref());
    let drawn_title = || title.as_ref().or_else(of_axes).map(Text::to_string);
    let document_title = figure.document_title.clone().or_else(drawn_title);
    let described = || describe(title.as_ref(), &axes, caption.as_ref());
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
    let size = given.unwrap_or(figure.theme.letter_size);
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

/// What the figure shows, in sentences.
fn describe(title: Option<&Text>, axes: &[&ResolvedAxes], caption: Option<&Text>) -> String {
    let mut sentences: Vec<String> = title.into_iter().map(Text::to_string).collect();
    axes.iter().for_each(|axes| describe_axes(axes, &mut sentences));
    sentences.extend(caption.map(Text::to_string));
    sentences
        .iter()
        .map(|sentence| format!("{}.", sentence.trim_end_matches('.')))
        .collect::<Vec<_>>()
        .join(" ")
}

fn describe_axes(axes: &ResolvedAxes, sentences: &mut Vec<String>) {
    sentences.extend(axes.title.iter().map(Text::to_string));
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
        let label = colorbar.axis.label.clone().unwrap_or("Colours".into());
        sentences.push(format!("{label} from {} to {}", Short(low), Short(high)));
    }
}

//! A figure, as the user describes it.

use crate::axes::Axes;
use crate::text::Fonts;
use crate::theme::Theme;
use crate::units::Length;

/// A figure: a page with axes on it. A plain value; nothing is checked or drawn before it is
/// rendered or saved.
///
/// ```
/// use graticule::prelude::*;
///
/// let figure = Figure::new(inches(3.0), inches(2.5))
///     .axes(Axes::new().title("Runs").mark(Heatmap::new([[1, 2], [3, 4]]).annotate(true)));
/// let svg = figure.to_svg()?;
/// assert!(svg.contains("Runs"));
/// # Ok::<(), graticule::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Figure {
    pub(crate) width: Length,
    pub(crate) height: Length,
    pub(crate) dpi: f64,
    pub(crate) axes: Option<Axes>,
    pub(crate) theme: Theme,
    pub(crate) fonts: Fonts,
    pub(crate) title: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) language: String,
    pub(crate) debug: bool,
}

impl Figure {
    /// An empty page of a size, at 160 dpi, with the light theme and the bundled fonts, in English.
    #[must_use]
    pub fn new(width: Length, height: Length) -> Self {
        Self {
            width,
            height,
            dpi: 160.0,
            axes: None,
            theme: Theme::light(),
            fonts: Fonts::default(),
            title: None,
            description: None,
            language: "en".to_owned(),
            debug: false,
        }
    }

    /// Sets the axes; a figure has one, and a second call replaces the first one's.
    #[must_use]
    pub fn axes(self, axes: Axes) -> Self {
        Self { axes: Some(axes), ..self }
    }

    /// Sets the pixels an inch: the size of a PNG, and in every format the pixels that edges are
    /// snapped to and images reduced for. 160 by default.
    #[must_use]
    pub fn dpi(self, dpi: f64) -> Self {
        Self { dpi, ..self }
    }

    /// Sets the look.
    #[must_use]
    pub fn theme(self, theme: Theme) -> Self {
        Self { theme, ..self }
    }

    /// Sets the faces to choose from.
    #[must_use]
    pub fn fonts(self, fonts: Fonts) -> Self {
        Self { fonts, ..self }
    }

    /// Sets the document's title, which is not drawn; by default that of the axes.
    #[must_use]
    pub fn document_title(self, title: impl Into<String>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// Sets the description for people who can't see the figure; by default one is made from the
    /// title, the labels and what the marks say of themselves.
    #[must_use]
    pub fn description(self, description: impl Into<String>) -> Self {
        Self { description: Some(description.into()), ..self }
    }

    /// Sets the language of its texts, a BCP 47 tag; `"en"` by default.
    #[must_use]
    pub fn language(self, language: impl Into<String>) -> Self {
        Self { language: language.into(), ..self }
    }

    /// Whether the layout is shown: all its [boxes](crate::Rendered::boxes) are outlined over the
    /// picture, in a colour for each role. The key to the colours stands in a strip below the page,
    /// which makes the picture higher; everything else stays where it is. No by default.
    #[must_use]
    pub fn debug(self, debug: bool) -> Self {
        Self { debug, ..self }
    }
}

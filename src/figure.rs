//! A figure, as the user describes it.

use crate::axes::Axes;
use crate::panels::{Letters, Panel, Panels};
use crate::text::{Fonts, Text};
use crate::theme::Theme;
use crate::units::Length;

/// A figure: a page with axes on it, or a [grid](Figure::panels) of them. A plain value; nothing is checked or drawn before it is
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
    /// None for as high as it needs.
    pub(crate) height: Option<Length>,
    pub(crate) dpi: f64,
    pub(crate) panel: Option<Panel>,
    pub(crate) letters: Option<Letters>,
    pub(crate) theme: Theme,
    pub(crate) fonts: Fonts,
    pub(crate) title: Option<Text>,
    pub(crate) caption: Option<Text>,
    pub(crate) document_title: Option<String>,
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
            height: Some(height),
            dpi: 160.0,
            panel: None,
            letters: None,
            theme: Theme::light(),
            fonts: Fonts::default(),
            title: None,
            caption: None,
            document_title: None,
            description: None,
            language: "en".to_owned(),
            debug: false,
        }
    }

    /// An empty page of a width, as high as its panels need: square cells stay square and leave no
    /// room blank, and axes of any shape are two thirds as high as wide. Otherwise as
    /// [`Figure::new`].
    ///
    /// ```
    /// use graticule::prelude::*;
    ///
    /// let map = Heatmap::new([[1, 2, 3], [4, 5, 6]]);
    /// let axes = Axes::new().aspect(Aspect::Equal).mark(map);
    /// let rendered = Figure::of_width(mm(89.0)).axes(axes).render()?;
    /// assert!(rendered.scene().size().height < rendered.scene().size().width);
    /// # Ok::<(), graticule::Error>(())
    /// ```
    #[must_use]
    pub fn of_width(width: Length) -> Self {
        Self { height: None, ..Self::new(width, width) }
    }

    /// Puts axes on the page, in place of what was on it.
    #[must_use]
    pub fn axes(self, axes: Axes) -> Self {
        self.panel(axes)
    }

    /// Puts a grid of panels on the page, in place of what was on it.
    #[must_use]
    pub fn panels(self, panels: Panels) -> Self {
        self.panel(panels)
    }

    /// Puts axes, a grid of panels or a finished picture on the page, in place of what was on it.
    #[must_use]
    pub fn panel(self, panel: impl Into<Panel>) -> Self {
        Self { panel: Some(panel.into()), ..self }
    }

    /// Sets the title above everything: a string, or a [`Text`] with more to it.
    #[must_use]
    pub fn title(self, title: impl Into<Text>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// Sets the caption below everything: running text on as many lines as it takes, each line of
    /// its own on a new one. A page that is as high as it needs gets higher for it; on others it has
    /// up to 30 % of the height, then it gets smaller, then its last line is cut, as
    /// [`Fit`](crate::text::Fit) allows.
    #[must_use]
    pub fn caption(self, caption: impl Into<Text>) -> Self {
        Self { caption: Some(caption.into()), ..self }
    }

    /// Numbers the panels with letters.
    #[must_use]
    pub fn letters(self, letters: Letters) -> Self {
        Self { letters: Some(letters), ..self }
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

    /// Sets the document's title, which is not drawn; by default the figure's, or that of its first
    /// axes.
    #[must_use]
    pub fn document_title(self, title: impl Into<String>) -> Self {
        Self { document_title: Some(title.into()), ..self }
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

//! How figures look: sizes, widths, colours.

use crate::color::Color;
use crate::error::Error;
use crate::text::{Fit, FontStyle};

/// The look of a figure, as plain values; lengths are in points.
///
/// ```
/// use graticule::prelude::*;
///
/// let mut theme = Theme::light();
/// theme.title_size = 14.0;
/// let figure = Figure::new(inches(3.0), inches(2.0)).theme(theme);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Theme {
    /// The page.
    pub background: Color,
    /// Text, spines and ticks.
    pub foreground: Color,
    /// The font family; none for the bundled sans.
    pub family: Option<String>,
    /// The weight of titles: 400 is regular, 700 bold.
    pub title_weight: u16,
    /// The text size of titles.
    pub title_size: f64,
    /// The weight of the letters that number panels.
    pub letter_weight: u16,
    /// The text size of the letters that number panels, where these have none of their own.
    pub letter_size: f64,
    /// The text size of axis and colorbar labels.
    pub label_size: f64,
    /// The text size of tick labels and names.
    pub tick_size: f64,
    /// The text size of the numbers in cells.
    pub cell_size: f64,
    /// The smallest size that text is shrunk to.
    pub minimum_size: f64,
    /// The steps that may be taken to make texts outside of cells fit.
    pub fit: Fit,
    /// The width of spines.
    pub spine_width: f64,
    /// The width of ticks.
    pub tick_width: f64,
    /// The length of ticks.
    pub tick_length: f64,
    /// The width of minor ticks.
    pub minor_tick_width: f64,
    /// The length of minor ticks.
    pub minor_tick_length: f64,
    /// The gap between a tick and its label.
    pub tick_gap: f64,
    /// The gap between tick labels and the axis label.
    pub label_gap: f64,
    /// The gap between the title and what is below it.
    pub title_gap: f64,
    /// The margin around everything.
    pub margin: f64,
    /// The thickness of colorbars.
    pub colorbar_width: f64,
    /// The gap between a colorbar or a legend and what it stands beside.
    pub colorbar_gap: f64,
    /// The thickness of strips at the side of a matrix.
    pub strip_width: f64,
    /// The gap between a strip and what it stands beside.
    pub strip_gap: f64,
    /// How far from the axes' spines a colorbar or a legend inside of them is, and how far what is
    /// on its plate is from the plate's edge.
    pub inset: f64,
    /// The gap between panels: from all that belongs to one to all that belongs to the next.
    pub panel_gap: f64,
}

impl Theme {
    /// Dark on white: the default.
    #[must_use]
    pub fn light() -> Self {
        Self {
            background: Color::WHITE,
            foreground: Color::rgb(0x1a, 0x1a, 0x1a),
            family: None,
            title_weight: 700,
            title_size: 12.0,
            letter_weight: 700,
            letter_size: 12.0,
            label_size: 10.5,
            tick_size: 10.0,
            cell_size: 10.5,
            minimum_size: 6.0,
            fit: Fit::new(),
            spine_width: 0.8,
            tick_width: 0.8,
            tick_length: 3.5,
            minor_tick_width: 0.6,
            minor_tick_length: 2.1,
            tick_gap: 3.0,
            label_gap: 6.0,
            title_gap: 8.0,
            margin: 8.0,
            colorbar_width: 13.0,
            colorbar_gap: 13.0,
            strip_width: 12.0,
            strip_gap: 3.0,
            inset: 6.0,
            panel_gap: 12.0,
        }
    }

    /// Light on dark, in the sizes of [`Theme::light`]: for slides and dark pages.
    ///
    /// ```
    /// use graticule::color::contrast;
    /// use graticule::theme::Theme;
    ///
    /// let theme = Theme::dark();
    /// assert!(contrast(theme.foreground, theme.background) > 12.0);
    /// ```
    #[must_use]
    pub fn dark() -> Self {
        Self {
            background: Color::rgb(0x1b, 0x1e, 0x24),
            foreground: Color::rgb(0xe6, 0xe6, 0xe6),
            ..Self::light()
        }
    }

    /// The font of all text but titles and panels' letters.
    #[must_use]
    pub fn font(&self) -> FontStyle {
        FontStyle { family: self.family.clone(), ..FontStyle::default() }
    }

    /// The font of titles.
    #[must_use]
    pub fn title_font(&self) -> FontStyle {
        FontStyle { weight: self.title_weight, ..self.font() }
    }

    /// The font of the letters that number panels.
    #[must_use]
    pub fn letter_font(&self) -> FontStyle {
        FontStyle { weight: self.letter_weight, ..self.font() }
    }

    /// Tells whether it can be drawn with.
    ///
    /// # Errors
    /// When a length is not finite or negative, or a text size or line width is 0.
    pub fn check(&self) -> Result<(), Error> {
        let positive = [
            ("title_size", self.title_size),
            ("letter_size", self.letter_size),
            ("label_size", self.label_size),
            ("tick_size", self.tick_size),
            ("cell_size", self.cell_size),
            ("minimum_size", self.minimum_size),
            ("spine_width", self.spine_width),
            ("tick_width", self.tick_width),
            ("minor_tick_width", self.minor_tick_width),
            ("colorbar_width", self.colorbar_width),
            ("strip_width", self.strip_width),
        ];
        let lengths = [
            ("tick_length", self.tick_length),
            ("minor_tick_length", self.minor_tick_length),
            ("tick_gap", self.tick_gap),
            ("label_gap", self.label_gap),
            ("title_gap", self.title_gap),
            ("margin", self.margin),
            ("colorbar_gap", self.colorbar_gap),
            ("strip_gap", self.strip_gap),
            ("inset", self.inset),
            ("panel_gap", self.panel_gap),
        ];
        let bad =
            |least: f64| move |&&(_, value): &&(&str, f64)| !(least..=10_000.0).contains(&value);
        match positive.iter().find(bad(0.001)).or_else(|| lengths.iter().find(bad(0.0))) {
            Some(&(field, value)) => Err(Error::Theme { field, value }),
            None => Ok(()),
        }
    }
}

impl Default for Theme {
    fn default() -> Self {
        Self::light()
    }
}

//! What axes are laid out on.

use super::line::{FittedText, Fitter};
use crate::resolve::Resolved;
use crate::scene::kurbo::{Rect, Size};
use crate::text::{FontStyle, Fonts};
use crate::theme::Theme;
use crate::units::PixelGrid;

/// The part of a page that one axes has: its size, its look, its pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sheet<'a> {
    /// What texts and names may take shares of.
    pub(crate) page: Size,
    /// What nothing may leave.
    pub(crate) area: Rect,
    pub(crate) theme: &'a Theme,
    pub(crate) grid: PixelGrid,
}

impl Sheet<'_> {
    /// The width of spines, in whole pixels.
    pub(crate) fn spine(&self) -> f64 {
        self.grid.width(self.theme.spine_width)
    }
}

/// What all parts of a figure share.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look<'a> {
    pub(crate) resolved: &'a Resolved,
    pub(crate) theme: &'a Theme,
    pub(crate) fonts: &'a Fonts,
    pub(crate) grid: PixelGrid,
    /// The font of all text but titles and letters.
    pub(crate) font: &'a FontStyle,
    pub(crate) title_font: &'a FontStyle,
    pub(crate) letter_font: &'a FontStyle,
    /// The text size of panels' letters.
    pub(crate) letter_size: f64,
}

impl<'a> Look<'a> {
    /// A sheet for what has a place of some size: the page's margins are around it.
    pub(crate) fn sheet(&self, cell: Size) -> Sheet<'a> {
        let margin = self.theme.margin;
        let page = cell + Size::new(2.0 * margin, 2.0 * margin);
        let area = Rect::from_origin_size((margin, margin), cell);
        Sheet { page, area, theme: self.theme, grid: self.grid }
    }

    pub(crate) fn fitter(&self, size: f64, style: &'a FontStyle) -> Fitter<'a> {
        let Theme { minimum_size: minimum, fit, .. } = *self.theme;
        Fitter { fonts: self.fonts, style, size, minimum, fit }
    }

    /// A letter of a panel.
    pub(crate) fn letter(&self, letter: &str) -> FittedText {
        let fitter = self.fitter(self.letter_size, self.letter_font);
        FittedText::new(fitter.block(letter.into()), self.letter_size)
    }
}

//! The page that everything is laid out on.

use crate::scene::kurbo::Size;
use crate::theme::Theme;
use crate::units::PixelGrid;

/// What the parts of a page share: its size, its look, its pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sheet<'a> {
    pub(crate) page: Size,
    pub(crate) theme: &'a Theme,
    pub(crate) grid: PixelGrid,
}

impl Sheet<'_> {
    /// The width of spines, in whole pixels.
    pub(crate) fn spine(&self) -> f64 {
        self.grid.width(self.theme.spine_width)
    }
}

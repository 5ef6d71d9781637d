//! What explains the data: axes, colorbars, legends, titles. A guide is placed by the layout and emits nodes.

mod axis;
mod colorbar;
mod label;
mod legend;
mod plate;
mod position;

pub use axis::{AxisGuide, Tick};
pub use colorbar::{
    Colorbar, ColorbarGuide, Extend, ExtendShape, LabelPlace, MissingGuide, Spacing,
};
pub use label::{Label, Turn};
pub use legend::{Legend, LegendEntry, LegendGuide, PlacedEntry, Symbol, SymbolSize};
pub use position::{Align, Corner, Position};

pub(crate) use axis::spine;
pub(crate) use colorbar::{BarLength, backdrop, tip_reach};

/// A side of a rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Above it.
    Top,
    /// Right of it.
    Right,
    /// Below it.
    Bottom,
    /// Left of it.
    Left,
}

impl Side {
    /// Whether an axis on this side runs across the page.
    #[must_use]
    pub fn is_horizontal(self) -> bool {
        matches!(self, Self::Top | Self::Bottom)
    }
}

//! What explains the data: axes, colorbars, titles. A guide is placed by the layout and emits nodes.

mod axis;
mod axis_options;
mod colorbar;
mod label;
mod legend;

pub use axis::{AxisGuide, Tick};
pub use axis_options::Axis;
pub use colorbar::{Colorbar, ColorbarGuide};
pub use label::{Label, Turn};
pub use legend::{Legend, LegendEntry, Symbol, SymbolSize};

pub(crate) use axis::spine;
pub(crate) use colorbar::backdrop;

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

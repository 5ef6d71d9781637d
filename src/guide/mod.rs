//! What explains the data: axes, colorbars, legends, titles. A guide is placed by the layout and emits nodes.

mod axis;
mod axis_options;
mod colorbar;
mod extents;
mod label;
mod legend;
mod plate;
mod position;
mod strip;
mod text_block;
mod tick_text;
mod turn;

pub use axis::{AxisGuide, Tick};
pub use axis_options::Axis;
pub use colorbar::{
    BarPart, Colorbar, ColorbarGuide, Extend, ExtendShape, LabelPlace, MissingGuide, Spacing,
};
pub use extents::{LineExtents, TextExtents};
pub use label::Label;
pub use legend::{Legend, LegendEntry, LegendGuide, PlacedEntry, Symbol, SymbolSize};
pub use position::{Align, Corner, Position};
pub use strip::StripGuide;
pub use text_block::TextBlock;
pub use turn::Turn;

pub(crate) use axis::spine;
pub(crate) use axis_options::TickNames;
pub(crate) use colorbar::{BarLength, backdrop, tip_reach};
pub(crate) use plate::draw_plate;
pub(crate) use tick_text::TickText;

use crate::scene::kurbo::{Rect, Size, Vec2};

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
    /// All of them, clockwise from the top.
    pub(crate) const ALL: [Self; 4] = [Self::Top, Self::Right, Self::Bottom, Self::Left];

    /// What it is called.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Top => "top",
            Self::Right => "right",
            Self::Bottom => "bottom",
            Self::Left => "left",
        }
    }

    /// The one across the rectangle.
    pub(crate) const fn opposite(self) -> Self {
        match self {
            Self::Top => Self::Bottom,
            Self::Right => Self::Left,
            Self::Bottom => Self::Top,
            Self::Left => Self::Right,
        }
    }

    /// Outwards from the rectangle.
    pub(crate) const fn outwards(self) -> Vec2 {
        match self {
            Self::Top => Vec2::new(0.0, -1.0),
            Self::Right => Vec2::new(1.0, 0.0),
            Self::Bottom => Vec2::new(0.0, 1.0),
            Self::Left => Vec2::new(-1.0, 0.0),
        }
    }

    /// Along the rectangle, from the left or from the top.
    pub(crate) const fn along(self) -> Vec2 {
        match self {
            Self::Top | Self::Bottom => Vec2::new(1.0, 0.0),
            Self::Left | Self::Right => Vec2::new(0.0, 1.0),
        }
    }

    /// How long a rectangle of some size is along this side.
    pub(crate) const fn length_of(self, size: Size) -> f64 {
        if self.is_horizontal() { size.width } else { size.height }
    }

    /// How deep a rectangle of some size is away from this side.
    pub(crate) const fn depth_of(self, size: Size) -> f64 {
        if self.is_horizontal() { size.height } else { size.width }
    }

    /// Where a rectangle starts and ends along this side.
    pub(crate) const fn stretch_of(self, rect: Rect) -> (f64, f64) {
        if self.is_horizontal() { (rect.x0, rect.x1) } else { (rect.y0, rect.y1) }
    }

    /// Whether an axis on this side runs across the page.
    #[must_use]
    pub const fn is_horizontal(self) -> bool {
        matches!(self, Self::Top | Self::Bottom)
    }
}

//! Colorbars: what colours mean.

mod bar;
mod guide;
mod outline;
mod part;
mod strip;

pub use bar::{ColorbarGuide, MissingGuide};
pub use guide::{Colorbar, Extend, ExtendShape, LabelPlace, Spacing};
pub use part::BarPart;

pub(crate) use guide::BarLength;
pub(crate) use outline::tip_reach;

use crate::color::Color;

/// What translucent colours are blended with: the page, on white where that is translucent itself.
pub(crate) fn backdrop(background: Color) -> Color {
    background.over(Color::WHITE)
}

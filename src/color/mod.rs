//! Colours: maps from numbers to colours, and the contrast between two of them.

mod colormap;
mod contrast;
mod custom;
mod missing;
mod named;
mod oklab;
mod tables;

pub use colormap::Colormap;
pub use contrast::{contrast, luminance, readable_on};

pub(crate) use contrast::READABLE;
pub use custom::InvalidColors;
pub use graticule_scene::Color;
pub use named::UnknownColormap;

//! Colours: maps from numbers to colours, and the contrast between two of them.

mod colormap;
mod contrast;
mod tables;

pub use colormap::{Colormap, UnknownColormap};
pub use contrast::{contrast, luminance, readable_on};
pub use graticule_scene::Color;

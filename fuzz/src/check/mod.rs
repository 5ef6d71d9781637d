//! What is promised, checked; a broken promise panics.

mod numbers;
mod picture;
mod svg;

pub use numbers::{
    auto_locator, axis, decimals, format, formatter, index_locator, locator, norm, scale,
};
pub use picture::{figure, scene};
pub use svg::svg_text;

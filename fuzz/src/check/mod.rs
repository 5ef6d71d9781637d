//! What is promised, checked; a broken promise panics.

mod npy;
mod numbers;
mod picture;
mod svg;

pub use npy::{
    NpyStart, npy, npy_descr, npy_header, npy_parts, npy_piece, npy_pieces, npy_shaped_header,
};
pub use numbers::{
    auto_locator, axis, decimals, format, formatter, index_locator, locator, norm, scale,
};
pub use picture::{figure, scene};
pub use svg::svg_text;

//! Data as users have it.

mod element;
mod matrix;

pub use element::Element;
pub use matrix::Matrix;

pub(crate) use matrix::range;

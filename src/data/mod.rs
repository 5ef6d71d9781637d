//! Data as users have it.

mod element;
mod matrix;
mod values;

pub use element::Element;
pub use matrix::Matrix;
pub use values::Values;

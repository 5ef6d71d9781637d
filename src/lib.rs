//! Placeholder.
pub mod color;
pub mod text;
pub mod tick;

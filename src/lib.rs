//! Placeholder.
pub mod text;
pub mod tick;

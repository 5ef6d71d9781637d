//! What the fuzz targets are made of.
//!
//! A target's input is a [`Case`](case::Case): a check of this crate's [`check`] module, applied to
//! a value of graticule's public API. Inputs are made from bytes by `arbitrary` and are
//! [recipes](recipe::Recipe): they make the value, and print themselves as a Rust program that does
//! the same, which is what a failing input shows.

pub mod case;
pub mod cells;
pub mod chain;
pub mod check;
pub mod closures;
pub mod figure;
pub mod guides;
pub mod labels;
pub mod list;
pub mod map;
pub mod norms;
pub mod npy;
pub mod number;
pub mod numbers;
pub mod paint;
pub mod panels;
pub mod path;
pub mod plot;
pub mod recipe;
pub mod scene;
pub mod shaped;
pub mod small;
pub mod strip;
pub mod texts;
pub mod theme;
pub mod ticks;
pub mod words;

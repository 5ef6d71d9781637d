//! Legends: what symbols mean.

mod guide;
mod request;

pub use guide::{LegendGuide, PlacedEntry};
pub use request::{Legend, LegendEntry, Symbol, SymbolSize};

//! Heatmaps that people ask for by name: each a function over the same parts.

#[cfg(feature = "jiff")]
mod calendar;
mod confusion;
mod correlation;

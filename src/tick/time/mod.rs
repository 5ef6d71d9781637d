//! Ticks at dates and times, by way of the `jiff` crate.

mod concise;
mod date_format;
mod instant;
mod locator;
mod step;

pub use concise::{ConciseDateFormatter, DateOffset};
pub use date_format::{AutoDateFormatter, DateFormatter};
pub use instant::UnixSeconds;
pub use locator::TimeLocator;

#[cfg(test)]
mod goldens;

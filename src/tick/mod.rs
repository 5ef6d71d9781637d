//! Where ticks go, and what they are called.
//!
//! A [`Locator`] chooses places: [`AutoLocator`] nice ones, [`MultipleLocator`] those of a raster,
//! [`IndexLocator`] one a category, [`FixedLocator`] those given, [`LogLocator`] powers,
//! [`SymLogLocator`] and [`AsinhLocator`] powers on both sides of zero, [`TwoSlopeLocator`] nice ones on both sides of a centre. A [`Formatter`] names them: [`ScalarFormatter`] numbers that share a precision, [`NumberFormat`]
//! numbers by a format as in Python (`.2f`), [`LogFormatter`] powers (`10³`), [`IndexFormatter`]
//! categories, [`FixedFormatter`] strings as given.

use std::fmt::Debug;

mod asinh;
mod auto;
mod body;
mod common;
mod decimal;
mod fixed;
mod fixed_format;
mod format_spec;
mod index;
mod limits;
mod log;
mod log_format;
mod multiple;
mod number_format;
mod powers;
mod scalar;
mod symlog;
mod two_slope;

pub use asinh::AsinhLocator;
pub use auto::AutoLocator;
pub use fixed::FixedLocator;
pub use fixed_format::FixedFormatter;
pub use format_spec::{FormatError, FormatProblem};
pub use index::{IndexFormatter, IndexLocator};
pub use limits::MAX_TICKS;
pub use log::LogLocator;
pub use log_format::LogFormatter;
pub use multiple::MultipleLocator;
pub use number_format::NumberFormat;
pub use scalar::ScalarFormatter;
pub use symlog::SymLogLocator;
pub use two_slope::TwoSlopeLocator;

/// Chooses where the ticks of an axis go.
///
/// A locator never sees its axis: it is told the limits and how many intervals there is room for.
pub trait Locator: Debug + Send + Sync {
    /// The ticks within `low..=high` (finite, `low < high`), increasing, with at most `room`
    /// intervals between them where the locator has the choice.
    ///
    /// Limits that are not finite, equal or decreasing have no ticks.
    fn ticks(&self, low: f64, high: f64, room: usize) -> Vec<f64>;

    /// The minor ticks within `low..=high`, increasing: shorter ones without a label, between
    /// `ticks`, which are those of [`Locator::ticks`] for the same limits, and none of them. None
    /// where they would say nothing, as between categories.
    fn minor_ticks(&self, low: f64, high: f64, ticks: &[f64]) -> Vec<f64>;
}

/// Names the ticks of an axis, all at once, so that they share a precision.
pub trait Formatter: Debug + Send + Sync {
    /// One label a tick, and what they share.
    fn format(&self, ticks: &[f64]) -> TickLabels;
}

/// What the ticks of one axis are called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TickLabels {
    /// One label a tick, in order.
    pub labels: Vec<String>,
    /// What all labels share and leave out, such as `×10⁶` or `+1.5×10³`; empty when nothing.
    pub offset: String,
}

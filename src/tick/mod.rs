//! Where ticks go, and what they are called.
//!
//! A [`Locator`] chooses places:
//!
//! | ticks | locator |
//! |---|---|
//! | at multiples of 1, 2, 2.5, 5 or 10 times a power of ten; at whole numbers only; few | [`AutoLocator`], `with_integers`, `with_most` |
//! | at multiples of a base | [`MultipleLocator`] |
//! | so many, from end to end | [`LinearLocator`] |
//! | at given places | [`FixedLocator`] |
//! | one a category | [`IndexLocator`] |
//! | at powers and their multiples | [`LogLocator`] |
//! | at powers on both sides of zero | [`SymLogLocator`], [`AsinhLocator`] |
//! | at nice places on both sides of a centre | [`TwoSlopeLocator`] |
//! | at probabilities ever closer to 0 and 1 | [`LogitLocator`] |
//! | at round dates and times | `TimeLocator` (feature `jiff`) |
//!
//! A [`Formatter`] names them:
//!
//! | labels | formatter |
//! |---|---|
//! | numbers that share a precision, `0.0 0.5 1.0` | [`ScalarFormatter`] |
//! | as Python formats them, `.2f`, or with so many decimals | [`NumberFormat`], [`NumberFormat::fixed`] |
//! | with the prefixes of the SI and a unit, `1.5 kHz` | [`EngineeringFormatter`] |
//! | percentages, `25%` | [`PercentFormatter`] |
//! | powers and their multiples, `10³`, `2×10³` | [`LogFormatter`] |
//! | probabilities, `0.01` or `1−10⁻⁶` | [`LogitFormatter`] |
//! | names of categories | [`IndexFormatter`] |
//! | given strings, in order | [`FixedFormatter`] |
//! | from a function | [`FunctionFormatter`] |
//! | dates that name each part once, `Jan-01 06:00 12:00` | `ConciseDateFormatter` (feature `jiff`) |
//! | dates in a format that is given, or suits | `DateFormatter`, `AutoDateFormatter` (feature `jiff`) |

use std::fmt::Debug;

mod asinh;
mod auto;
mod body;
mod common;
mod decimal;
mod engineering;
mod fixed;
mod fixed_format;
mod format_spec;
mod function;
mod index;
mod limits;
mod linear;
mod log;
mod log_format;
mod log_minor;
mod logit;
mod logit_format;
mod minor;
mod multiple;
mod number_format;
mod percent;
mod powers;
mod scalar;
mod symlog;
#[cfg(feature = "jiff")]
mod time;
mod two_slope;

pub use asinh::AsinhLocator;
pub use auto::AutoLocator;
pub use engineering::EngineeringFormatter;
pub use fixed::FixedLocator;
pub use fixed_format::FixedFormatter;
pub use format_spec::{FormatError, FormatProblem};
pub use function::FunctionFormatter;
pub use index::{IndexFormatter, IndexLocator};
pub use limits::MAX_TICKS;
pub use linear::LinearLocator;
pub use log::LogLocator;
pub use log_format::LogFormatter;
pub use logit::LogitLocator;
pub use logit_format::LogitFormatter;
pub use multiple::MultipleLocator;
pub use number_format::NumberFormat;
pub use percent::PercentFormatter;
pub use scalar::ScalarFormatter;
pub use symlog::SymLogLocator;
#[cfg(feature = "jiff")]
pub use time::{
    AutoDateFormatter, ConciseDateFormatter, DateFormatter, DateOffset, TimeLocator, UnixSeconds,
};
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

//! Where ticks go, and what they are called.

use std::fmt::Debug;

/// Chooses where the ticks of an axis go.
///
/// A locator never sees its axis: it is told the limits and how many intervals there is room for.
pub trait Locator: Debug + Send + Sync {
    /// The ticks within `low..=high` (finite, `low < high`), increasing, with at most `room`
    /// intervals between them where the locator has the choice.
    fn ticks(&self, low: f64, high: f64, room: usize) -> Vec<f64>;
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
    /// What all labels share and leave out, such as `×10⁶` or `+1.5e3`; empty when nothing.
    pub offset: String,
}

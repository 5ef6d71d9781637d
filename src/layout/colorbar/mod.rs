//! A colorbar measured, and its place.

mod along;
mod place;
mod plan;
mod spec;

pub(crate) use plan::BarPlan;
pub(crate) use spec::BarSpec;

/// The room of a colorbar, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BarRoom {
    /// The length of the side that it stands on.
    pub(crate) side: f64,
    /// How far its labels may reach beyond the side's start and its end.
    pub(crate) beyond: (f64, f64),
    /// How long its label may be.
    pub(crate) label: f64,
    /// How deep the lines of its label may be.
    pub(crate) lines: f64,
    /// How deep names and labels away from the bar may be.
    pub(crate) depth: f64,
}

/// Where the label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    /// Outside of the tick labels, running along the bar.
    Along,
    /// Outside of the tick labels, running away from a vertical bar.
    Beside,
    /// Between a horizontal bar and what it stands beside.
    Within,
    /// Above the upper end of a vertical bar, or below its lower end.
    Above,
    Below,
}

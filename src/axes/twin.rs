//! Marks with a scale of their own.

use super::{Axes, SecondAxis};
use crate::guide::Axis;
use crate::mark::Mark;
use crate::text::Text;
use std::sync::Arc;

/// Marks over the same data rectangle with an x or a y scale of their own, whose axis stands on the
/// side opposite to the first one.
///
/// Its limits come from these marks alone; the other scale is common to all marks. They are drawn
/// above those of the axes, and their colorbars and legends come after theirs.
///
/// ```
/// use graticule::axes::TwinAxes;
/// use graticule::prelude::*;
///
/// let rain = Heatmap::new([[3.0, 8.0]]).y_extent(0.0, 10.0);
/// let sun = Heatmap::new([[200.0, 900.0]]).y_extent(0.0, 1000.0).opacity(0.4);
/// let axes = Axes::new()
///     .y_label("Rain (mm)")
///     .mark(rain)
///     .twin_y(TwinAxes::new().label("Light (W/m²)").mark(sun));
/// let rendered = Figure::new(inches(3.0), inches(2.5)).axes(axes).render()?;
/// let twin = &rendered.layout().axes().unwrap().second[0];
/// assert!(twin.ticks.iter().any(|tick| tick.value == 1000.0));
/// # Ok::<(), graticule::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct TwinAxes {
    pub(crate) axis: Axis,
    pub(crate) marks: Vec<Arc<dyn Mark>>,
}

impl TwinAxes {
    /// A scale without a label or marks.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets what its axis looks like. It keeps a label set before, unless it has one.
    #[must_use]
    pub fn axis(self, axis: Axis) -> Self {
        Self { axis: axis.or_label(self.axis.label), ..self }
    }

    /// Names its axis: short for [`TwinAxes::axis`] with a label.
    #[must_use]
    pub fn label(self, label: impl Into<Text>) -> Self {
        Self { axis: self.axis.label(label), ..self }
    }

    /// Adds a mark above the others.
    #[must_use]
    pub fn mark(mut self, mark: impl Mark + 'static) -> Self {
        self.marks.push(Arc::new(mark));
        self
    }
}

impl Axes {
    /// Adds marks with an x scale of their own, whose axis stands opposite to the first x axis. There
    /// is one second x axis: it replaces [`Axes::secondary_x`].
    #[must_use]
    pub fn twin_x(self, twin: TwinAxes) -> Self {
        Self { second_x: Some(SecondAxis::Twin(twin)), ..self }
    }

    /// Adds marks with a y scale of their own, whose axis stands opposite to the first y axis
    /// (matplotlib's `twinx`, which is named after what is shared). There is one second y axis: it
    /// replaces [`Axes::secondary_y`].
    #[must_use]
    pub fn twin_y(self, twin: TwinAxes) -> Self {
        Self { second_y: Some(SecondAxis::Twin(twin)), ..self }
    }
}

//! A second axis for the data of the first.

use super::{Axes, SecondAxis};
use crate::guide::Axis;
use std::fmt;
use std::sync::Arc;

/// A second axis for the same data, on the side opposite to the first one: in other units, or the
/// first axis once more.
///
/// Its values are a function of the first axis' values, which increases or decreases all along the
/// limits; one that doesn't is an error when the figure is rendered. For data with values of their
/// own there is [`TwinAxes`](super::TwinAxes).
///
/// ```
/// use graticule::axes::SecondaryAxis;
/// use graticule::prelude::*;
///
/// let fahrenheit = SecondaryAxis::new(|c| c * 1.8 + 32.0, |f| (f - 32.0) / 1.8)
///     .axis(Axis::new().label("Temperature").unit("°F"));
/// let axes = Axes::new()
///     .y_axis(Axis::new().label("Temperature").unit("°C"))
///     .secondary_y(fahrenheit)
///     .mark(Heatmap::new([[1, 2], [3, 4]]).y_extent(-10.0, 40.0));
/// let rendered = Figure::new(inches(3.0), inches(2.5)).axes(axes).render()?;
/// let second = &rendered.layout().axes().unwrap().second[0];
/// assert_eq!(second.side, Side::Right);
/// assert!(second.ticks.iter().any(|tick| tick.value == 100.0));
/// # Ok::<(), graticule::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct SecondaryAxis {
    /// None for the very values of the first axis.
    pub(crate) conversion: Option<Conversion>,
    pub(crate) axis: Axis,
}

/// A function and its inverse.
#[derive(Clone)]
pub(crate) struct Conversion {
    forward: Arc<dyn Fn(f64) -> f64 + Send + Sync>,
    inverse: Arc<dyn Fn(f64) -> f64 + Send + Sync>,
}

impl Conversion {
    /// A value of the secondary axis.
    pub(crate) fn forward(&self, first: f64) -> f64 {
        (self.forward)(first)
    }

    /// A value of the first axis.
    pub(crate) fn inverse(&self, second: f64) -> f64 {
        (self.inverse)(second)
    }
}

impl fmt::Debug for Conversion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Conversion").finish_non_exhaustive()
    }
}

impl SecondaryAxis {
    /// An axis in other units: `forward` turns a value of the first axis into one of this axis, and
    /// `inverse` turns it back.
    #[must_use]
    pub fn new(
        forward: impl Fn(f64) -> f64 + Send + Sync + 'static,
        inverse: impl Fn(f64) -> f64 + Send + Sync + 'static,
    ) -> Self {
        let conversion = Conversion { forward: Arc::new(forward), inverse: Arc::new(inverse) };
        Self { conversion: Some(conversion), axis: Axis::new() }
    }

    /// The first axis once more, with its ticks and their labels unless others are set, and without
    /// its label: names on both sides of a matrix.
    ///
    /// ```
    /// use graticule::axes::SecondaryAxis;
    /// use graticule::prelude::*;
    ///
    /// let map = Heatmap::new([[1, 2], [3, 4]]).column_names(["a", "b"]);
    /// let axes = Axes::new().secondary_x(SecondaryAxis::mirror()).mark(map);
    /// # assert!(Figure::new(inches(3.0), inches(2.5)).axes(axes).render()?.warnings().is_empty());
    /// # Ok::<(), graticule::Error>(())
    /// ```
    #[must_use]
    pub fn mirror() -> Self {
        Self { conversion: None, axis: Axis::new() }
    }

    /// Sets what it looks like.
    #[must_use]
    pub fn axis(self, axis: Axis) -> Self {
        Self { axis, ..self }
    }
}

impl Axes {
    /// Sets a second x axis for the same data, opposite to the first. There is one second x axis: it
    /// replaces [`Axes::twin_x`].
    #[must_use]
    pub fn secondary_x(self, axis: SecondaryAxis) -> Self {
        Self { second_x: Some(SecondAxis::Secondary(axis)), ..self }
    }

    /// Sets a second y axis for the same data, opposite to the first. There is one second y axis: it
    /// replaces [`Axes::twin_y`].
    #[must_use]
    pub fn secondary_y(self, axis: SecondaryAxis) -> Self {
        Self { second_y: Some(SecondAxis::Secondary(axis)), ..self }
    }
}
